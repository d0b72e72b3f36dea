"""A Label Studio labelling configuration as a form of ours.

    found = read_labelling_configuration("<View><Text name='t' value='$text'/>…</View>")
    found.definition    # of a form, or None
    found.remarks       # what became of each tag

What means the same here is taken over. What does not is left out and said so: a form that looks
right but asks something else would spoil a project before anybody noticed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from mihak.formats._label_studio_options import read_options
from mihak.formats._label_studio_xml import Tag, read_tags

if TYPE_CHECKING:
    from collections.abc import Callable

Result = Literal["taken", "changed", "left out"]


class Remark(NamedTuple):
    """What became of a tag. `code` is for programs (the page says it in its own words)."""

    line: int
    tag: str
    name: str | None
    result: Result
    code: str
    detail: str | None
    what: str


class Configuration(NamedTuple):
    """What a configuration became. `joined`: a field of ours made of several of theirs."""

    definition: dict[str, Any] | None
    remarks: list[Remark]
    joined: dict[str, list[str]]


# What is said of a tag, by its code; `{}` stands for the detail.
SAYINGS: dict[str, str] = {
    "show": "Shows the field {}.",
    "ask": "Asks the question {}.",
    "html": "Its HTML is shown as text.",
    "chat": "Its turns need the keys role and content; the configuration names {}.",
    "list": "Its entries need the key text; there they have title and body.",
    "within": "The field {} lies within another; here it must stand at the top of the item.",
    "no-field": "It shows no field of the task ({}).",
    "literal": "Its text became the title of what follows.",
    "unknown": "There is no such tag here.",
    "unsupported": "{} cannot be asked here yet.",
    "no-target": "It names an object that the configuration does not have: {}.",
    "per-region": "Asked of each region there; here a question is asked once an item.",
    "dynamic": "Its options come from the task's data ({}); here they are part of the form.",
    "few-options": "It has too few options.",
    "same-options": "Options of the same name were told apart by a number: {}.",
    "hotkeys": "Keys go by the place of an option: 1 to 9, then 0. Its own keys were not kept.",
    "selected": "An option chosen beforehand was not kept: it would bias the answers.",
    "many-texts": "Takes one text here, not up to {}.",
    "stars": "A scale of 1 to {}.",
    "number": "A scale of {}.",
    "number-text": "A number without a small range became a text that must be a number.",
    "date": "A date became a text of the form {}.",
    "pair": "The two fields became one list of two outputs, {}.",
    "buckets": "Sorting into buckets is not asked here; only a ranking of the whole list.",
    "not-text": "{} are marked on a text only; these are on something else.",
    "html-spans": "Offsets in HTML mean nothing in text: earlier annotations cannot be taken over.",
    "relations": "Joins what {} marks.",
    "no-spans": "There are no spans that it could join.",
    "when": "Asked only where {} is answered so.",
    "when-lost": "Its condition ({}) cannot be kept: it is asked always.",
    "region-when": "It appears with a selected region there; here it is asked once an item.",
    "filter": "Labels can be searched here without it.",
}
SHOWN = {
    "header": "text",
    "text": "text",
    "hypertext": "text",
    "markdown": "markdown",
    "image": "image",
    "audio": "audio",
    "audioplus": "audio",
    "video": "video",
    "paragraphs": "chat",
    "chat": "chat",
    "table": "table",
    "list": "outputs",
}
# Only how the other page looks.
SILENT = frozenset({"view", "style", "collapse", "shortcut", "channel", "html"})
UNSUPPORTED = frozenset(
    [
        "rectanglelabels",
        "rectangle",
        "polygonlabels",
        "polygon",
        "brushlabels",
        "brush",
        "ellipselabels",
        "ellipse",
        "keypointlabels",
        "keypoint",
        "bitmask",
        "bitmasklabels",
        "magicwand",
        "vector",
        "vectorlabels",
        "videorectangle",
        "videovector",
        "videovectorlabels",
        "timeserieslabels",
        "timeseries",
        "timelinelabels",
        "paragraphlabels",
        "ocrlabels",
        "reactcode",
        "chatmessage",
        "pdf",
        "repeater",
    ]
)
DATE = r"\d{4}-\d{2}-\d{2}"
NUMBER = r"-?\d+(\.\d+)?"
WIDEST = 100
LONGEST_TITLE = 2_000


def read_labelling_configuration(text: str) -> Configuration:
    """The form that a labelling configuration asks for, with what became of each of its tags.

    Raises BadArgument for what is no XML, or more than is read.
    """
    return _Reading(read_tags(text)).result()


class _Reading:
    """One configuration on its way to a form."""

    def __init__(self, root: Tag) -> None:
        self._root = root
        self._show: list[dict[str, Any]] = []
        self._ask: list[dict[str, Any]] = []
        self._remarks: list[Remark] = []
        self._joined: dict[str, list[str]] = {}
        self._objects = {
            tag.get("name"): tag
            for tag in root.walk()
            if tag.kind.lower() in SHOWN and tag.get("name")
        }
        self._ids: set[str] = set()
        self._asked: dict[str, dict[str, Any]] = {}  # their name to our question
        self._option_ids: dict[str, dict[str, str]] = {}  # their name to value to our option
        self._heading: str | None = None

    def result(self) -> Configuration:
        self._visit(self._root, None)
        for tag in self._root.walk():  # they may stand before the labels that they join
            if tag.kind.lower() == "relations":
                self._question(tag, None)
        ranked = {question.get("field") for question in self._ask}
        for block in self._show:  # a list that nobody compares is a table
            if block["kind"] == "outputs" and block["field"] not in ranked:
                block["kind"] = "table"
        definition = {"show": self._show, "ask": self._ask} if self._ask else None
        return Configuration(definition, self._remarks, self._joined)

    def _say(self, tag: Tag, result: Result, code: str, detail: str | None = None) -> None:
        what = SAYINGS[code].format(detail)
        name = tag.get("name") or None
        self._remarks.append(Remark(tag.line, tag.kind, name, result, code, detail, what))

    def _visit(self, tag: Tag, condition: Tag | None) -> None:
        kind = tag.kind.lower()
        if tag.get("visibleWhen") or tag.get("whenTagName"):
            condition = tag
        if kind in CONTROLS:
            if kind != "relations":
                self._question(tag, condition)
        elif kind in UNSUPPORTED:
            self._say(tag, "left out", "unsupported", tag.kind)
        else:
            self._frame(tag, kind)
            for child in tag.children:
                self._visit(child, condition)

    def _frame(self, tag: Tag, kind: str) -> None:
        """A tag that asks nothing."""
        if kind == "panel":
            self._heading = tag.get("value")[:LONGEST_TITLE] or self._heading
        elif kind == "header" and _field(tag.get("value")) is None:
            self._heading = tag.get("value")[:LONGEST_TITLE] or None
            self._say(tag, "changed", "literal")
        elif kind in SHOWN:
            self._show_block(tag, kind)
        elif kind == "filter":
            self._say(tag, "left out", "filter")
        elif kind not in SILENT:
            self._say(tag, "left out", "unknown")

    # What is shown ---------------------------------------------------------------------

    def _show_block(self, tag: Tag, tag_kind: str) -> None:
        field = _field(tag.get("value") or tag.get("valueList"))
        if field is None:
            self._unshown(tag, tag_kind)
            return
        if any(block["field"] == field for block in self._show):
            return
        block: dict[str, Any] = {"kind": SHOWN[tag_kind], "field": field}
        title = tag.get("title") or self._heading
        if title:
            block["title"] = title
            self._heading = None
        self._show.append(block)
        if "." in field:
            self._say(tag, "changed", "within", field)
        self._say_shown(tag, tag_kind, field)

    def _unshown(self, tag: Tag, kind: str) -> None:
        text = tag.get("value")
        if text and not text.startswith("$") and kind in ("text", "markdown"):
            self._heading = text[:LONGEST_TITLE]
            self._say(tag, "changed", "literal")
        else:
            self._say(tag, "left out", "no-field", text or "no value")

    def _say_shown(self, tag: Tag, kind: str, field: str) -> None:
        if kind == "hypertext":
            self._say(tag, "changed", "html")
        elif kind == "paragraphs":
            keys = tag.get("nameKey", "author"), tag.get("textKey", "text")
            self._say(tag, "changed", "chat", " and ".join(keys))
        elif kind == "list":
            self._say(tag, "changed", "list", field)
        else:
            self._say(tag, "taken", "show", field)

    # What is asked ---------------------------------------------------------------------

    def _question(self, tag: Tag, condition: Tag | None) -> None:
        if tag.says("perRegion"):
            self._say(tag, "left out", "per-region")
            return
        made = CONTROLS[tag.kind.lower()](self, tag)
        if made is None:
            return
        name = tag.get("name")
        question: dict[str, Any] = {"id": self._id(name or tag.kind), **made}
        if self._heading:
            question["title"] = self._heading
            self._heading = None
        if tag.get("placeholder"):
            question["help"] = tag.get("placeholder")
        if not tag.says("required"):
            question["required"] = False
        if condition is not None:
            self._condition(tag, condition, question)
        self._ask.append(question)
        if name:
            self._asked[name] = question
        self._say(tag, "taken", "ask", question["id"])

    def _id(self, name: str) -> str:
        """A question's id of ours: small Latin letters, digits, hyphens."""
        plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
        plain = plain if plain[:1].isalpha() else f"q-{plain}".rstrip("-")
        plain = plain[:36]
        free, number = plain, 2
        while free in self._ids:
            free, number = f"{plain}-{number}", number + 1
        self._ids.add(free)
        return free

    def _condition(self, tag: Tag, condition: Tag, question: dict[str, Any]) -> None:
        sort = condition.get("visibleWhen") or "choice-selected"
        if sort in ("region-selected", "no-region-selected"):
            self._say(tag, "changed", "region-when")
            return
        on = self._asked.get(condition.get("whenTagName"))
        ids = self._option_ids.get(condition.get("whenTagName"), {})
        values = [one for one in condition.get("whenChoiceValue").split(",") if one]
        known = [ids[one.strip()] for one in values if one.strip() in ids]
        if sort == "choice-selected" and on is not None and not values:
            known = list(ids.values())
        if sort != "choice-selected" or on is None or not known or len(known) < len(values):
            told = f"{sort} {condition.get('whenTagName')} {condition.get('whenChoiceValue')}"
            self._say(tag, "changed", "when-lost", told.strip())
            return
        question["when"] = {"question": on["id"], "is": known}
        self._say(tag, "taken", "when", on["id"])

    def _target(self, tag: Tag) -> Tag | None:
        """The first object that a control is about."""
        for name in tag.get("toName").split(","):
            if name.strip() in self._objects:
                return self._objects[name.strip()]
        self._say(tag, "changed", "no-target", tag.get("toName") or "none")
        return None

    def _options(self, tag: Tag, kind: str, *, nested: bool = False) -> list[dict[str, Any]]:
        """The options in a control, with ids of their own."""
        if any(one.get("hotkey") for one in tag.walk()):
            self._say(tag, "changed", "hotkeys")
        if any(one.says("selected") for one in tag.walk()):
            self._say(tag, "changed", "selected")
        found = read_options(tag, kind, nested=nested)
        self._option_ids[tag.get("name")] = found.ids
        if found.renamed:
            self._say(tag, "changed", "same-options", ", ".join(found.renamed))
        return found.options

    def _has_static(self, tag: Tag, options: list[dict[str, Any]], least: int) -> bool:
        if tag.get("value").startswith("$") or tag.get("apiUrl"):
            self._say(tag, "left out", "dynamic", tag.get("value") or tag.get("apiUrl"))
            return False
        if len(options) < least:
            self._say(tag, "left out", "few-options")
            return False
        return True

    def choices(self, tag: Tag) -> dict[str, Any] | None:
        many = tag.get("choice") == "multiple"
        options = self._options(tag, "choice", nested=True)
        flat = sum(1 + len(one.get("options", [])) for one in options)
        if not self._has_static(tag, options, 1 if many or flat > 1 else 2):
            return None
        if many:
            least = {"min": 1} if tag.says("required") else {}
            return {"kind": "choices", "options": options, **least}
        return {"kind": "choice", "options": options, **_branches(options, leaves_only=False)}

    def taxonomy(self, tag: Tag) -> dict[str, Any] | None:
        options = self._options(tag, "choice", nested=True)
        if not self._has_static(tag, options, 1):
            return None
        most = tag.whole("maxUsages", 0)
        if most == 1:
            leaves = tag.says("leafsOnly")
            return {"kind": "choice", "options": options, **_branches(options, leaves_only=leaves)}
        return {"kind": "choices", "options": options, **({"max": most} if most > 1 else {})}

    def labels(self, tag: Tag) -> dict[str, Any] | None:
        labels = self._options(tag, "label")
        if not self._has_static(tag, labels, 1):
            return None
        target = self._target(tag)
        field = None if target is None else _field(target.get("value"))
        if target is None or field is None or target.kind.lower() not in ("text", "hypertext"):
            self._say(tag, "left out", "not-text", tag.kind)
            return None
        if target.kind.lower() == "hypertext":
            self._say(tag, "changed", "html-spans")
        return {"kind": "spans", "field": field, "labels": labels}

    def relations(self, tag: Tag) -> dict[str, Any] | None:
        spans = next((one for one in self._ask if one["kind"] == "spans"), None)
        if spans is None:
            self._say(tag, "left out", "no-spans")
            return None
        named = self._options(tag, "relation") or [{"id": "related"}]
        ends = [label["id"] for label in spans["labels"]]
        self._say(tag, "taken", "relations", spans["id"])
        return {
            "kind": "relations",
            "spans": spans["id"],
            "labels": [{**label, "from": ends, "to": ends} for label in named],
        }

    def text(self, tag: Tag) -> dict[str, Any] | None:
        most = tag.whole("maxSubmissions", 0)
        if most > 1:
            self._say(tag, "changed", "many-texts", str(most))
        if tag.whole("rows", 1) > 1 or tag.says("transcription"):
            return {"kind": "text"}
        return {"kind": "text", "multiline": False}

    def rating(self, tag: Tag) -> dict[str, Any] | None:
        most = min(max(tag.whole("maxRating", 5), 2), WIDEST)
        self._say(tag, "taken", "stars", str(most))
        return {"kind": "rating", "min": 1, "max": most}

    def number(self, tag: Tag) -> dict[str, Any] | None:
        least, most = tag.whole("min", 0), tag.whole("max", -1)
        if least < most <= least + WIDEST and tag.get("step", "1") in ("1", "1.0"):
            self._say(tag, "taken", "number", f"{least} to {most}")
            return {"kind": "rating", "min": least, "max": most}
        self._say(tag, "changed", "number-text")
        return {"kind": "text", "multiline": False, "pattern": NUMBER, "max_length": 40}

    def date(self, tag: Tag) -> dict[str, Any] | None:
        self._say(tag, "changed", "date", "2026-01-31")
        return {"kind": "text", "multiline": False, "pattern": DATE, "max_length": 10}

    def pairwise(self, tag: Tag) -> dict[str, Any] | None:
        names = [name.strip() for name in tag.get("toName").split(",")]
        objects = [self._objects[name] for name in names if name in self._objects]
        fields = [field for one in objects if (field := _field(one.get("value"))) is not None]
        if len(fields) != 2:
            self._say(tag, "left out", "no-target", tag.get("toName") or "none")
            return None
        joined = self._free_field("outputs")
        self._joined[joined] = fields
        shown = [block["field"] for block in self._show]
        place = min((shown.index(field) for field in fields if field in shown), default=len(shown))
        self._show = [block for block in self._show if block["field"] not in fields]
        self._show.insert(place, {"kind": "outputs", "field": joined})
        self._say(tag, "changed", "pair", joined)
        return {"kind": "preference", "field": joined, "tie": False, "both_bad": False}

    def ranker(self, tag: Tag) -> dict[str, Any] | None:
        target = self._target(tag)
        field = None if target is None else _field(target.get("value"))
        if any(child.kind.lower() == "bucket" for child in tag.children):
            self._say(tag, "changed", "buckets")
        if field is None:
            self._say(tag, "left out", "no-field", tag.get("toName") or "none")
            return None
        return {"kind": "ranking", "field": field, "ties": False}

    def _free_field(self, name: str) -> str:
        taken = {_field(tag.get("value")) for tag in self._objects.values()}
        return name if name not in taken else f"{name}_joined"


CONTROLS: dict[str, Callable[[_Reading, Tag], dict[str, Any] | None]] = {
    "choices": _Reading.choices,
    "taxonomy": _Reading.taxonomy,
    "labels": _Reading.labels,
    "hypertextlabels": _Reading.labels,
    "relations": _Reading.relations,
    "textarea": _Reading.text,
    "rating": _Reading.rating,
    "number": _Reading.number,
    "datetime": _Reading.date,
    "pairwise": _Reading.pairwise,
    "ranker": _Reading.ranker,
}


def _field(value: str) -> str | None:
    """The field of the task that `$field` names, perhaps within others: `$message.text`."""
    found = re.fullmatch(r"\$([\w.-]+)(\[\d+\])?", value)
    return None if found is None or found[2] else found[1]


def _branches(options: list[dict[str, Any]], *, leaves_only: bool) -> dict[str, Any]:
    """Branches can be chosen there unless the tag says otherwise."""
    is_tree = any("options" in option for option in options)
    return {"leaves_only": False} if is_tree and not leaves_only else {}
