"""What a level was before one move is one number, whoever tells it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.checking.deriving.former_levels import RULE
from app.checking.figures import histories_of
from app.domain import Finding, Verdict
from app.lexicon.loader import load
from app.reading import read
from tests.unit.checking import making
from tests.unit.checking.sentences import PUBLISHED, claims_of, written

CUT = "The Bank of Karavia cut its key interest rate from 11.25% to 10.75%."
BY_POINTS = (
    "The Bank of Karavia lowered its key interest rate by half a percentage point to 10.75%."
)
LATER = "The Bank of Karavia cut its key interest rate from {} to {}."


def former_of(stated: str, *recorded: str) -> Finding:
    """The first claim of a text beside what other outlets told two days before."""
    sources = [f"Agency {letter}" for letter in "ABC"[: len(recorded)]]
    claims = [
        (claims_of(text, source), written(text, source))
        for text, source in zip(recorded, sources, strict=True)
    ]
    on_file = tuple(history for each in claims for history in histories_of(*each))
    by = replace(written(stated), published=PUBLISHED + timedelta(days=2))
    return making.checked(*read(by, load()).claims, on_file=on_file, by=by).findings[0]


@pytest.mark.parametrize("recorded", [CUT, BY_POINTS])
def test_another_number_before_the_same_move_drifts(recorded: str) -> None:
    found = former_of(LATER.format("11.75%", "10.75%"), recorded)
    assert (found.verdict, found.rule) == (Verdict.DRIFTS, RULE)


def test_the_sentence_names_both_moves() -> None:
    stated = LATER.format("11.75%", "10.75%")
    assert former_of(stated, CUT).reason == (
        "Agency A had 11.25% before it came to 10.75%; this article says 11.75% before the same."
    )
    assert former_of(stated, BY_POINTS).reason == (
        "Agency A had a move of half a percentage point to 10.75%; this article says 11.75% before "
        "the same."
    )


@pytest.mark.parametrize("recorded", [CUT, BY_POINTS])
def test_the_same_number_is_none(recorded: str) -> None:
    assert former_of(LATER.format("11.25%", "10.75%"), recorded).rule != RULE


@pytest.mark.parametrize(("former", "new"), [("10.75%", "10.25%"), ("10.25%", "10.75%")])
def test_another_move_started_elsewhere(former: str, new: str) -> None:
    stated = LATER.format(former, new).replace("cut", "moved")
    assert former_of(stated, CUT).rule != RULE


def test_who_bears_it_out_is_heard() -> None:
    stated = LATER.format("11.75%", "10.75%")
    assert former_of(stated, CUT, stated).rule != RULE


def test_a_toll_has_many_earlier_ones() -> None:
    found = former_of(
        "The toll of the Lindal flood rose to 22 dead from 17 dead.",
        "The toll of the Lindal flood rose to 22 dead from 19 dead.",
    )
    assert found.rule != RULE
