"""A part is not held against a reference figure for the whole."""

from dataclasses import replace

import pytest

from app.checking.comparing.comparison import compared
from app.checking.comparing.evidence import Candidate
from app.checking.comparing.narrowing import is_narrower, is_of_a_kind
from app.domain import COUNT, Claim, Measure, Relation, Scope, Span, Unit
from tests.unit.checking.making import PERCENT, candidate, claim, quantity

RATE = Measure("unemployment")
NORLAND = Scope(subject="Norland")


def beside(
    sentence: str, value: str, article_id: str | None = None, heading: str = ""
) -> Candidate:
    """The number of the sentence beside 4.0% from a table with that heading."""
    at = sentence.index(value)
    span = Span(at, at + len(value))
    stated = replace(
        claim(quantity(value, PERCENT), measure=RATE, scope=NORLAND),
        quote=sentence,
        span=span,
        sentence=Span(0, len(sentence)),
    )
    one = candidate(stated, claim(quantity("4.0", PERCENT), measure=RATE, scope=NORLAND))
    provenance = replace(one.figure.provenance, article_id=article_id, quote=heading)
    return replace(one, figure=replace(one.figure, provenance=provenance))


@pytest.mark.parametrize(
    "sentence",
    [
        "Youth unemployment in Norland was 11.3%.",
        "Unemployment among women in Norland was 11.3%.",
        "Unemployment in northern Norland was 11.3%.",
        "Unemployment was 4.0%, while the rate for men was 11.3%.",
        "Norland's working-age unemployment was 11.3%.",
    ],
)
def test_a_part_is_not_held_against_the_whole(sentence: str) -> None:
    one = beside(sentence, "11.3")
    assert is_narrower(one)
    assert (compared(one).relation, compared(one).rule) == (
        Relation.NOT_COMPARABLE,
        "scope.part",
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Unemployment in Norland was 11.3%.",
        "Unemployment in Norland was 11.3%, while the rate among men rose.",
    ],
)
def test_the_whole_is(sentence: str) -> None:
    assert not is_narrower(beside(sentence, "11.3"))


def test_an_equal_number_is_worth_a_line() -> None:
    one = beside("Unemployment in northern Norland was 4.0%.", "4.0")
    assert compared(one).relation is Relation.AGREES


def test_a_table_of_that_part_is_no_wider() -> None:
    one = beside("Unemployment among women was 11.3%.", "11.3", heading="Rate, women, among all")
    assert not is_narrower(one)


def test_two_articles_leave_out_the_same_words() -> None:
    assert not is_narrower(beside("Youth unemployment was 11.3%.", "11.3", article_id="art_1"))


def homes(value: str, quote: str) -> Claim:
    stated = replace(quantity(value, Unit("home", COUNT)), stated=value)
    at = quote.index(value)
    return replace(
        claim(stated, measure=Measure("home"), scope=NORLAND),
        quote=quote,
        span=Span(at, at + len(value)),
        sentence=Span(0, len(quote)),
    )


def kind_beside(ours: Claim, theirs: Claim) -> bool:
    one = candidate(ours, theirs)
    provenance = replace(one.figure.provenance, article_id="art_1", quote=theirs.quote)
    return is_of_a_kind(replace(one, figure=replace(one.figure, provenance=provenance)))


ALL = homes("620", "The plans are for 620 homes in Norland.")
KIND = homes("93", "Only 93 affordable homes are planned in Norland.")


def test_one_kind_of_things_is_no_smaller_number_of_all() -> None:
    """Seen to fail: 93 affordable homes conflicted with 620 homes."""
    assert (kind_beside(KIND, ALL), kind_beside(ALL, KIND)) == (True, True)
    bare = homes("93", "Affordable homes will come to 93 in Norland.")
    assert kind_beside(bare, ALL)


def test_two_of_one_kind_are_held_against_each_other_and_so_is_more_of_a_kind_than_of_all() -> None:
    other = homes("67", "Only 67 affordable homes are planned in Norland.")
    assert not kind_beside(other, KIND)
    more = homes("930", "As many as 930 affordable homes are planned in Norland.")
    assert not kind_beside(more, ALL)


def test_what_another_number_of_the_sentence_counts_is_no_kind_of_this_one() -> None:
    told = homes("600", "The plans are for 600 homes, beside 40 affordable homes in Lindal.")
    assert not kind_beside(told, ALL)
