"""Whom a number counts, by what befell them."""

import pytest

from app.lexicon.loader import load
from app.reading.measures.fates import fate_in, tallied_before
from tests.unit.reading.measuring import claim_in

LANGUAGE = load().language


@pytest.mark.parametrize(
    ("lead", "item"),
    [
        ("the number of missing fell to", "missing person"),
        ("the number of people killed in the blast rose to", "death"),
        ("the number of people known to have died in the flood rose to", "death"),
        ("the number of people believed to have been hurt rose to", "injury"),
        ("the number of people who died in the fire stands at", "death"),
        ("the number of people who were evacuated rose to", "evacuated person"),
        ("the number of people feared drowned rose to", "death"),
        ("the number of people still missing fell to", "missing person"),
        ("the number of those rescued has reached", "rescued person"),
        ("the number injured rose to", "injury"),
        ("the number of lost bags rose to", None),
        ("the number of people living in Derna rose to", None),
        ("the number of buses that were burnt rose to", None),
        ("the number of people", None),
    ],
)
def test_a_tally_is_of_what_befell_them(lead: str, item: str | None) -> None:
    words = lead.split()
    found = tallied_before(words, len(words), LANGUAGE)
    assert (found.row.item if found else None) == item


@pytest.mark.parametrize(
    ("words", "item"),
    [
        ("have died", "death"),
        ("have been killed", "death"),
        ("be dead", "death"),
        ("have killed", None),
        ("have been", None),
    ],
)
def test_a_fate_stands_behind_helping_verbs(words: str, item: str | None) -> None:
    said = words.split()
    found = fate_in(said, range(len(said)), LANGUAGE)
    assert (found.row.item if found else None) == item


def test_a_claim_has_it() -> None:
    text = "The number of people known to have died in the floods has risen to 31."
    assert claim_in(text, "31").measure.item == "death"
