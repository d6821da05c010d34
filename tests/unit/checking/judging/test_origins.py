"""Copies of one agency, and copies of one sentence, are one origin."""

from dataclasses import replace

import pytest

from app.checking.comparing.comparison import compared
from app.checking.judging.origins import by_origin
from app.domain import Comparison
from tests.unit.checking.making import POLICY, candidate, troops

SAID = "Norland has moved some 8,500 troops to the river border since Monday, the ministry said."


def held(source: str, origin: str, quote: str = "") -> Comparison:
    comparison = compared(candidate(troops("8500"), troops("8500"), source=source))
    provenance = replace(comparison.figure.provenance, origin=origin, quote=quote)
    return replace(comparison, figure=replace(comparison.figure, provenance=provenance))


def sources(*comparisons: Comparison) -> list[list[str]]:
    return [
        [one.figure.provenance.source for one in group] for group in by_origin(comparisons, POLICY)
    ]


def test_five_papers_that_print_one_agency_are_one_origin() -> None:
    papers = [held(f"Paper {letter}", "AFP") for letter in "ABCDE"]
    assert sources(*papers, held("Harbour Post", "Harbour Post")) == [
        ["Paper A", "Paper B", "Paper C", "Paper D", "Paper E"],
        ["Harbour Post"],
    ]


def test_the_spelling_of_an_origin_does_not_matter() -> None:
    assert len(sources(held("A", "Harbour  Post"), held("B", "harbour post"))) == 1


@pytest.mark.parametrize(
    "other",
    [
        SAID,
        SAID.replace("Monday", "Tuesday"),
        SAID.replace("Norland has moved", "NORLAND moved").replace(" said.", " said"),
    ],
)
def test_a_sentence_copied_but_for_a_few_words_is_one_origin(other: str) -> None:
    assert sources(held("A", "A", SAID), held("B", "B", other)) == [["A", "B"]]


@pytest.mark.parametrize(
    "other",
    [
        SAID.replace("8,500", "9,500"),
        "Its army has 8,500 troops at the northern border of Norland, a spokesman told reporters.",
        "Norland has moved 8,500 troops.",
    ],
)
def test_another_number_or_other_words_are_another_origin(other: str) -> None:
    assert sources(held("A", "A", SAID), held("B", "B", other)) == [["A"], ["B"]]


def test_short_sentences_are_alike_by_chance() -> None:
    short = "Norland has 8,500 troops."
    assert sources(held("A", "A", short), held("B", "B", short)) == [["A"], ["B"]]


def test_a_copy_of_an_agency_s_copy_is_the_agency_s() -> None:
    copies = [held("A", "AFP", SAID), held("B", "B"), held("C", "C", SAID), held("D", "AFP")]
    assert sources(*copies) == [["A", "D", "C"], ["B"]]
