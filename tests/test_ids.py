"""Ids that say nothing of the numbers behind them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.ids import ALPHABET, PREFIXES, IdKey

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
