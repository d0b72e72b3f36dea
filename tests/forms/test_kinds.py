"""What holds of every kind of question, and what each kind alone must do."""

import json
import time
from itertools import pairwise
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.forms import (
    KINDS,
    BadAnswers,
    BadForm,
    BadPayload,
    adapt,
    agreement,
    check_answers,
    check_payload,
    form_schema,
    gold_score,
    parse_form,
)
from tests.forms.samples import CRITERIA, OPTIONS, RELATIONS, cases, one_question, span_lists

KEYS = ["better", "strength", "start", "end", "label", "quote", "value", "content"]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(KEYS) | st.text(max_size=3),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


def refusal(form, answer, payload=None):
    with pytest.raises(BadAnswers) as caught:
        check_answers(form, {"q": answer}, payload or {})
    return caught.value


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_a_checked_answer_is_json_and_checks_to_itself(kind, data):
    form, payload, answers, _ = data.draw(cases(kind))
    check_payload(form, payload)
    checked = check_answers(form, answers, payload)
    assert check_answers(form, json.loads(json.dumps(checked)), payload) == checked


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_agreement_is_a_symmetric_share_and_whole_with_itself(kind, data):
    form, payload, one, other = data.draw(cases(kind))
    one, other = (check_answers(form, answers, payload) for answers in (one, other))
    assert agreement(form, one, one) == pytest.approx(1)
    assert 0 <= agreement(form, one, other) <= 1
    assert agreement(form, one, other) == pytest.approx(agreement(form, other, one))


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_classes_are_those_the_question_names(kind, data):
    form, payload, answers, _ = data.draw(cases(kind))
    question = form.questions["q"]
    known = question.variables()
    said = question.classify(check_answers(form, answers, payload)["q"])
    for unit, code in said.items():
        classes = known.get(unit, question.open_classes())
        assert classes is not None
        assert 0 <= code < len(classes)
    if known:
        assert set(said) == set(known)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data(), junk=JSON)
def test_anything_else_is_refused_with_its_place(kind, data, junk):
    form, payload, answers, _ = data.draw(cases(kind))
    try:
        check_answers(form, answers | {"q": junk}, payload)
    except BadAnswers as error:
        problems = error.problems
    else:
        return
    assert all(problem.what and problem.where.startswith("answers.q") for problem in problems)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_an_answer_to_this_version_is_read_as_it_is(kind, data):
    form, payload, answers, _ = data.draw(cases(kind))
    checked = check_answers(form, answers, payload)
    assert adapt(form, checked) == checked
    assert gold_score(form, checked, checked) == pytest.approx(1)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data(), junk=JSON)
def test_an_answer_to_another_version_is_read_or_left_out(kind, data, junk):
    form, payload, answers, _ = data.draw(cases(kind))
    checked = check_answers(form, answers, payload)
    left = adapt(form, {"q": junk, "gone": 1})
    assert set(left) <= {"q"}
    if kind not in (
        "spans",
        "ranking",
        "chat-edit",
        "turns",
    ):  # their own may be anything well formed
        score = gold_score(form, left, checked)
        assert score is None or 0 <= score <= 1


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_a_form_survives_being_written_down(kind, data):
    form, _, _, _ = data.draw(cases(kind))
    again = parse_form(json.loads(json.dumps(form.definition())))
    assert again == form
    assert again.digest() == form.digest()


def test_every_kind_is_in_the_schema():
    mapping = form_schema()["properties"]["ask"]["items"]["discriminator"]["mapping"]
    assert set(mapping) == set(KINDS)


class TestChoice:
    def test_a_near_miss_is_named(self):
        assert "'green'" in refusal(one_question("choice", options=OPTIONS), "gren").mend

    def test_only_leaves_of_a_taxonomy_unless_branches_are_allowed(self):
        tree = [{"id": "animal", "options": [{"id": "cat"}, {"id": "dog"}]}, {"id": "plant"}]
        refusal(one_question("choice", options=tree), "animal")
        loose = one_question("choice", options=tree, leaves_only=False)
        assert check_answers(loose, {"q": "animal"}, {}) == {"q": "animal"}

    def test_gold_of_an_option_that_is_gone_says_nothing(self):
        form = one_question("choice", options=OPTIONS[:2])
        assert adapt(form, {"q": "blue"}) == {}
        assert gold_score(form, {"q": "blue"}, {"q": "red"}) is None


class TestChoices:
    def test_counts_are_held_to(self):
        form = one_question("choices", options=OPTIONS, min=1, max=2)
        refusal(form, [])
        refusal(form, ["red", "green", "blue"])
        refusal(form, ["red", "red"])

    def test_agreement_is_jaccard(self):
        form = one_question("choices", options=OPTIONS)
        assert agreement(form, {"q": ["red", "green"]}, {"q": ["green", "blue"]}) == 1 / 3


class TestPreference:
    FORM = one_question("preference", field="outputs", strengths=3)

    def test_a_winner_needs_its_strength_and_a_tie_has_none(self):
        payload = {"outputs": ["x", "y"]}
        refusal(self.FORM, {"better": "a"}, payload)
        refusal(self.FORM, {"better": "tie", "strength": 1}, payload)
        refusal(self.FORM, {"better": "a", "strength": 4}, payload)

    def test_agreement_falls_with_the_distance(self):
        far = {"q": {"better": "a", "strength": 3}}
        near = {"q": {"better": "a", "strength": 1}}
        against = {"q": {"better": "b", "strength": 3}}
        values = [agreement(self.FORM, far, other) for other in (far, near, against)]
        assert values == sorted(values, reverse=True)
        assert values[-1] == 0

    def test_gold_with_a_strength_that_is_asked_no_more_keeps_its_winner(self):
        weaker = one_question("preference", field="outputs", strengths=1, tie=False)
        assert adapt(weaker, {"q": {"better": "a", "strength": 3}}) == {
            "q": {"better": "a", "strength": 1}
        }
        assert adapt(weaker, {"q": {"better": "tie"}}) == {}


class TestRanking:
    def test_more_outputs_than_there_are_names_are_refused(self):
        form = one_question("ranking", field="outputs")
        check_payload(form, {"outputs": ["x"] * 26})
        with pytest.raises(BadPayload, match="2 to 26 outputs"):
            check_payload(form, {"outputs": ["x"] * 27})
        assert "27 outputs" in str(refusal(form, [["a"]], {"outputs": ["x"] * 27}))

    def test_gold_is_compared_over_the_options_that_are_left(self):
        form = one_question("ranking", options=[{"id": name} for name in ["a", "b", "d"]])
        gold = {"q": [["c"], ["a"], ["b"]]}
        assert adapt(form, gold) == {"q": [["a"], ["b"]]}
        assert gold_score(form, gold, {"q": [["d"], ["a"], ["b"]]}) == 1

    def test_agreement_is_kendalls_tau_moved_to_a_share(self):
        from scipy.stats import kendalltau

        form = one_question("ranking", options=[{"id": name} for name in "abcd"])
        one, other = ["b", "a", "d", "c"], ["a", "b", "c", "d"]
        tau = kendalltau([one.index(x) for x in "abcd"], [other.index(x) for x in "abcd"]).statistic
        measured = agreement(form, {"q": [[x] for x in one]}, {"q": [[x] for x in other]})
        assert measured == pytest.approx((1 + tau) / 2)

    def test_each_thing_is_ranked_once(self):
        form = one_question("ranking", options=OPTIONS)
        assert "'blue'" in str(refusal(form, [["red"], ["green"]]))
        refusal(form, [["red"], ["green"], ["blue", "red"]])


class TestSpans:
    FORM = one_question("spans", field="text", labels=OPTIONS)
    TEXT = "😀 قال زيد"

    def test_the_quote_must_be_what_stands_there(self):
        span = {"start": 2, "end": 5, "label": "red", "quote": "قال"}
        check_answers(self.FORM, {"q": [span]}, {"text": self.TEXT})
        error = refusal(self.FORM, [{**span, "quote": "زيد"}], {"text": self.TEXT})
        assert error.problems[0].where == "answers.q[0].quote"
        assert "6 to 9" in error.mend

    def test_utf_16_offsets_are_recognised(self):
        span = {"start": 3, "end": 6, "label": "red", "quote": "قال"}
        error = refusal(self.FORM, [span], {"text": self.TEXT})
        assert "UTF-16" in error.mend
        assert "2 to 5" in error.mend

    def test_overlaps_can_be_forbidden(self):
        form = one_question("spans", field="text", labels=OPTIONS, overlap=False)
        spans = [
            {"start": 0, "end": 2, "label": "red", "quote": "ab"},
            {"start": 1, "end": 3, "label": "red", "quote": "bc"},
        ]
        refusal(form, spans, {"text": "abc"})
        check_answers(self.FORM, {"q": spans}, {"text": "abc"})

    def test_many_spans_are_checked_fast_and_too_many_refused(self):
        text = "x" * 5_001
        spans = [
            {"start": at, "end": at + 1, "label": "red", "quote": "x"} for at in range(len(text))
        ]
        begun = time.perf_counter()
        check_answers(self.FORM, {"q": spans[:-1]}, {"text": text})
        assert time.perf_counter() - begun < 0.5
        assert "5,001 spans" in str(refusal(self.FORM, spans, {"text": text}))

    def test_long_spans_that_overlap_are_compared_fast(self):
        answer = {
            "q": [
                {"start": at, "end": 10**6 + at, "label": "red", "quote": "…"} for at in range(5000)
            ]
        }
        begun = time.perf_counter()
        assert agreement(self.FORM, answer, answer) == 1
        assert time.perf_counter() - begun < 0.5

    @given(data=st.data())
    def test_credit_is_that_of_the_characters_one_by_one(self, data):
        one, other = (data.draw(span_lists("a text of some length")) for _ in range(2))
        signs = [
            {(at, s["label"]) for s in side for at in range(s["start"], s["end"])}
            for side in (one, other)
        ]
        whole = [{(s["start"], s["end"], s["label"]) for s in side} for side in (one, other)]
        f1 = [2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0 for a, b in (whole, signs)]
        assert agreement(self.FORM, {"q": one}, {"q": other}) == pytest.approx(sum(f1) / 2)

    def test_gold_keeps_the_spans_whose_labels_are_left(self):
        form = one_question("spans", field="text", labels=OPTIONS[:2])
        spans = [{"start": 0, "end": 1, "label": label, "quote": "x"} for label in ("red", "blue")]
        assert adapt(form, {"q": spans}) == {"q": spans[:1]}

    def test_nearly_the_same_span_has_some_credit(self):
        near = [
            {"q": [{"start": 0, "end": end, "label": "red", "quote": "x" * end}]} for end in (9, 10)
        ]
        assert 0.4 < agreement(self.FORM, *near) < 0.5


def mark(start, end, label):
    return {"start": start, "end": end, "label": label, "quote": "Layla met Omar."[start:end]}


def link(label, one, other):
    ends = [{key: span[key] for key in ("start", "end", "label")} for span in (one, other)]
    return {"label": label, "from": ends[0], "to": ends[1]}


class TestRelations:
    FORM = one_question("relations", labels=RELATIONS)
    LAYLA, OMAR, MET = mark(0, 5, "red"), mark(10, 14, "red"), mark(6, 9, "blue")
    MARKS: ClassVar = [LAYLA, MET, OMAR]

    def take(self, *relations, marks=None):
        answers = {"marks": self.MARKS if marks is None else marks, "q": [*relations]}
        return check_answers(self.FORM, answers, {"text": "Layla met Omar."})

    def refused(self, *relations, marks=None):
        with pytest.raises(BadAnswers) as caught:
            self.take(*relations, marks=marks)
        return caught.value

    def test_they_join_spans_that_are_marked_in_the_same_answers(self):
        assert self.take(link("part-of", self.LAYLA, self.MET))["q"]
        error = self.refused(link("part-of", self.LAYLA, self.MET), marks=[self.LAYLA, self.OMAR])
        assert error.where == "answers.q[0].to"
        assert "marks no 'blue' at 6 to 9" in str(error)
        assert "marks no" in str(self.refused(link("part-of", self.LAYLA, self.MET), marks=[]))

    def test_only_what_the_label_allows_is_joined(self):
        assert "from red, green to blue" in self.refused(link("part-of", self.MET, self.OMAR)).mend
        assert "to itself" in str(self.refused(link("same", self.OMAR, self.OMAR)))
        assert "'same'" in self.refused(link("sam", self.OMAR, self.LAYLA)).mend

    def test_without_direction_both_ways_are_one(self):
        there, back = link("same", self.LAYLA, self.OMAR), link("same", self.OMAR, self.LAYLA)
        assert self.take(back)["q"] == [there]
        assert "twice" in str(self.refused(there, back))
        # Labels go either way too, whatever stands first in the text.
        assert self.take(link("same", self.MET, self.OMAR))["q"]

    def test_agreement_is_f1(self):
        shared, own = link("part-of", self.LAYLA, self.MET), link("same", self.LAYLA, self.OMAR)
        one, other = self.take(shared, own), self.take(shared)
        question = self.FORM.questions["q"]
        assert question.agreement(one["q"], other["q"]) == pytest.approx(2 / 3)
        assert question.agreement([], other["q"]) == 0

    def test_who_leaves_one_out_says_no_to_it(self):
        question = self.FORM.questions["q"]
        (unit,) = question.classify(self.take(link("part-of", self.LAYLA, self.MET))["q"])
        assert unit == '0:5:6:9:["part-of","red","blue"]'
        assert question.unsaid(unit) == 0
        fewer = one_question("relations", labels=RELATIONS[1:]).questions["q"]
        assert fewer.unsaid(unit) is None

    def test_gold_keeps_what_this_version_can_say(self):
        gold = self.take(link("part-of", self.LAYLA, self.MET), link("same", self.OMAR, self.LAYLA))
        fewer = one_question("relations", labels=RELATIONS[:1])
        assert adapt(fewer, gold)["q"] == [link("part-of", self.LAYLA, self.MET)]
        other_ends = [{**RELATIONS[0], "from": ["green"]}, RELATIONS[1]]
        assert adapt(one_question("relations", labels=other_ends), gold)["q"] == [
            link("same", self.LAYLA, self.OMAR)
        ]

    def test_gold_that_has_lost_its_direction_is_one(self):
        directed = one_question(
            "relations", labels=[{"id": "same", "from": ["red"], "to": ["red"]}]
        )
        both = [link("same", self.LAYLA, self.OMAR), link("same", self.OMAR, self.LAYLA)]
        answers = {"marks": self.MARKS, "q": both}
        gold = check_answers(directed, answers, {"text": "Layla met Omar."})
        assert len(adapt(directed, gold)["q"]) == 2
        assert adapt(self.FORM, gold)["q"] == both[:1]

    def test_it_builds_on_an_earlier_question_of_spans_and_on_its_labels(self):
        def problems(*asked):
            with pytest.raises(BadForm) as caught:
                parse_form({"show": [], "ask": [*asked]})
            return {problem.where: problem for problem in caught.value.problems}

        marks = {"id": "marks", "kind": "spans", "field": "text", "labels": OPTIONS}
        joins = {"id": "q", "kind": "relations", "spans": "marks", "labels": RELATIONS}
        assert set(problems(joins, marks)) == {"ask[0].spans"}
        assert set(problems({"id": "marks", "kind": "text"}, joins)) == {"ask[1].spans"}
        gone = problems({**marks, "labels": OPTIONS[:2]}, joins)
        assert set(gone) == {"ask[1].labels[0].to", "ask[1].labels[1].to"}
        assert gone["ask[1].labels[0].to"].mend == "Its labels are: red, green."
        del joins["spans"]
        assert set(problems(marks, joins)) == {"ask[1].spans"}

    def test_many_are_checked_fast_and_too_many_refused(self):
        text = "x" * 5_002
        marks = [mark(at, at + 1, "red") | {"quote": "x"} for at in range(5_000)]
        pairs = [link("same", one, other) for one, other in pairwise(marks)]
        begun = time.perf_counter()
        check_answers(self.FORM, {"marks": marks, "q": pairs}, {"text": text})
        assert time.perf_counter() - begun < 0.5
        more = [link("same", marks[0], one) for one in marks[2:]]
        with pytest.raises(BadAnswers, match=r"9,997 relations"):
            check_answers(self.FORM, {"marks": marks, "q": pairs + more}, {"text": text})


class TestRubric:
    def test_points_are_weighted(self):
        question = one_question("rubric", criteria=CRITERIA).questions["q"]
        judged = {
            "correct": {"value": True},
            "harmful": {"value": True},
            "style": {"value": 2},
        }
        assert question.points(judged) == pytest.approx((2 - 1 + 0.5) / 3)

    def test_reasons_can_be_demanded(self):
        form = one_question("rubric", criteria=CRITERIA[:1], require_why=True)
        assert refusal(form, {"correct": {"value": True}}).where == "answers.q.correct.why"

    def test_gold_is_compared_over_the_criteria_that_are_left(self):
        form = one_question("rubric", criteria=[CRITERIA[0], {"id": "new"}])
        gold = {"q": {"correct": {"value": True}, "harmful": {"value": False}}}
        assert adapt(form, gold) == {"q": {"correct": {"value": True}}}
        said = {"q": {"correct": {"value": True}, "new": {"value": False}}}
        assert gold_score(form, gold, said) == 1


class TestChatEdit:
    def test_a_turn_that_must_change_may_not_stay(self):
        form = one_question("chat-edit", field="chat", turn=-1, must_change=True)
        chat = {"chat": [{"role": "assistant", "content": "So"}]}
        refusal(form, {"content": "So"}, chat)
        check_answers(form, {"q": {"content": "Thus"}}, chat)


class TestTurns:
    CHAT: ClassVar = {
        "chat": [
            {"role": "user", "content": "2 + 2?"},
            {"role": "assistant", "content": "5"},
            {"role": "user", "content": "Sure?"},
            {"role": "assistant", "content": "Yes"},
        ]
    }
    FORM: ClassVar = one_question(
        "turns", field="chat", options=[{"id": "good"}, {"id": "bad"}], mend=["bad"]
    )

    def test_each_turn_of_the_role_is_judged_once(self):
        good = [{"turn": 3, "is": "good"}, {"turn": 1, "is": "bad", "content": "4"}]
        checked = check_answers(self.FORM, {"q": good}, self.CHAT)["q"]
        assert [one["turn"] for one in checked] == [1, 3]
        assert "turn 3 is not judged" in refusal(self.FORM, good[1:], self.CHAT).what
        assert "twice" in refusal(self.FORM, [*good, good[0]], self.CHAT).what
        of_user = [*good, {"turn": 0, "is": "good"}]
        error = refusal(self.FORM, of_user, self.CHAT)
        assert (error.where, error.mend) == ("answers.q[2].turn", "Those are, from 0: [1, 3].")

    def test_only_what_falls_short_is_written_anew_and_then_otherwise(self):
        def judge(content, name="bad"):
            return [{"turn": 1, "is": name, "content": content}, {"turn": 3, "is": "good"}]

        assert "not written anew" in refusal(self.FORM, judge("4", "good"), self.CHAT).what
        assert "as it was" in refusal(self.FORM, judge("5"), self.CHAT).what
        assert refusal(self.FORM, judge(""), self.CHAT).where == "answers.q[0].content"
        must = one_question(
            "turns", field="chat", options=OPTIONS, mend=["red", "blue"], must_mend=True
        )
        both = [{"turn": 1, "is": "green"}, {"turn": 3, "is": "red"}]
        assert "must be written anew" in refusal(must, both, self.CHAT).what

    def test_a_conversation_without_such_turns_is_answered_by_an_empty_list(self):
        chat = {"chat": self.CHAT["chat"][:1]}
        assert check_answers(self.FORM, {"q": []}, chat) == {"q": []}

    def test_agreement_is_by_turn_and_not_by_what_is_written(self):
        one = [{"turn": 1, "is": "bad", "content": "four"}, {"turn": 3, "is": "good"}]
        other = [{"turn": 1, "is": "bad", "content": "fort"}, {"turn": 3, "is": "bad"}]
        assert agreement(self.FORM, {"q": one}, {"q": other}) == pytest.approx(1 / 2)

    def test_another_version_drops_what_it_cannot_say(self):
        later = one_question("turns", field="chat", options=[{"id": "bad"}, {"id": "fine"}])
        given = [{"turn": 1, "is": "bad", "content": "4"}, {"turn": 3, "is": "good"}]
        assert adapt(later, {"q": given}) == {"q": [{"turn": 1, "is": "bad"}]}

    def test_what_is_mended_must_be_an_option(self):
        with pytest.raises(BadForm, match="is no option"):
            one_question("turns", field="chat", options=OPTIONS, mend=["yellow"])


class TestText:
    def test_length_counts_code_points(self):
        form = one_question("text", max_length=2)
        check_answers(form, {"q": "😀😀"}, {})
        refusal(form, "abc")

    def test_half_a_surrogate_pair_is_refused(self):
        refusal(one_question("text"), "\ud83d")

    def test_only_so_much_text_is_matched_with_a_pattern(self):
        form = one_question("text", pattern="a*")
        check_answers(form, {"q": "a" * 2_000}, {})
        assert (
            "0 to 2000"
            in refusal(one_question("text", pattern="a*", min_length=0), "a" * 2_001).mend
        )

    def test_a_pattern_that_is_no_expression_is_refused_with_the_form(self):
        with pytest.raises(BadForm, match="regular expression"):
            one_question("text", pattern="(")
