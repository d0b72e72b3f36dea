"""Ids that say nothing of the numbers behind them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from mihak.errors import BadArgument
from mihak.ids import ALPHABET, PREFIXES, IdKey, ItemId, encode, inner_name, public_name
from mihak.wire import Given, Page, Told, after, page

KEY = IdKey(b"a key for tests")
KINDS = st.sampled_from(sorted(PREFIXES))
NUMBERS = st.integers(0, 2**63 - 1)


@given(kind=KINDS, number=NUMBERS)
def test_an_id_leads_back_to_its_number(kind, number):
    assert KEY.decode(kind, KEY.encode(kind, number)) == number


@given(number=NUMBERS)
def test_kinds_and_installations_have_ids_of_their_own(number):
    signs = {kind: KEY.encode(kind, number).partition("_")[2] for kind in PREFIXES}
    assert len(set(signs.values())) == len(PREFIXES)
    assert IdKey(b"another").encode("item", number) != KEY.encode("item", number)


def test_neighbours_look_nothing_alike():
    ids = [KEY.encode("item", number)[4:] for number in range(2000)]
    same = [sum(a == b for a, b in zip(one, other, strict=True)) for one, other in pairwise(ids)]
    # By chance 13 signs of 32 agree in 13/32 places; the first sign holds 4 bits only.
    assert sum(same) / len(same) < 0.6
    assert ids != sorted(ids)


@pytest.mark.parametrize(
    "text", ["", "itm_", "itm_00000", "prj_0000000000000", "itm_000000000000i", "itm_" + "0" * 14]
)
def test_what_is_no_id_is_refused(text):
    with pytest.raises(ValueError, match=r"id"):
        KEY.decode("item", text)


@given(signs=st.text(ALPHABET, min_size=13, max_size=13))
def test_a_guess_never_leads_out_of_range(signs):
    try:
        number = KEY.decode("item", f"itm_{signs}")
    except ValueError:
        return
    assert KEY.encode("item", number) == f"itm_{signs}"


class Asked(Given):
    items: list[ItemId]


class Answered(Told):
    id: ItemId
    asked: Asked


def test_a_plain_number_is_an_id_in_our_replies_and_nowhere_else():
    with pytest.raises(ValidationError, match="an id is a string"):
        Asked.model_validate({"items": [1]})
    with pytest.raises(ValidationError, match="an id is a string"):
        TypeAdapter(ItemId).validate_python(1)
    told = Answered.model_validate({"id": 7, "asked": {"items": [7]}})
    assert told.model_dump() == {"id": encode("item", 7), "asked": {"items": [encode("item", 7)]}}
    listed = TypeAdapter(Page[Answered]).validate_python(Page(rows=[told]))
    assert listed.rows == [told]
    with pytest.raises(ValidationError, match="an id is a string"):
        Asked.model_validate({"items": [1]})  # after a reply as before


@given(number=st.integers(0, 2**48 - 1))
def test_a_cursor_leads_back_to_its_row_and_shows_no_number(number):
    cursor = page([{"id": number}, {"id": number + 1}], 1)["next"]
    assert after(cursor) == number
    assert cursor == encode("cursor", number) != encode("item", number)


@pytest.mark.parametrize("cursor", ["nonsense", "NDI", "cur_", "é", "cur_" + "z" * 13])
def test_what_is_no_cursor_is_refused(cursor):
    with pytest.raises(BadArgument, match="none of ours"):
        after(cursor)


def test_a_cursor_that_was_tampered_with_is_refused():
    cursor = page([{"id": 41}, {"id": 42}], 1)["next"]
    refused = 0
    for sign in ALPHABET:
        if sign != cursor[-1]:
            with pytest.raises(BadArgument, match="none of ours"):
                after(cursor[:-1] + sign)
            refused += 1
    assert refused == 31


def test_names_of_the_audit_are_told_as_ids():
    assert public_name("project:7") == encode("project", 7)
    assert inner_name(encode("project", 7)) == "project:7"
    assert public_name("system") == inner_name("system") == "system"
    beyond = "prj_" + "z" * 13  # 65 bits: no key makes it a number
    for guess in ("project:7", "prj_", beyond):
        with pytest.raises(ValueError, match="is no id"):
            inner_name(guess)
