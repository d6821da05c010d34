"""What moved on between two articles is no difference, whatever day each number is dated with."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.checking.comparing import moves
from app.checking.comparing.evidence import Evidence, Outcome
from app.checking.comparing.rules import outcome_of
from app.domain import COUNT, Basis, Claim, Kind, Measure, Period, Relation, Scope, Span, Unit
from tests.unit.checking.making import DAY, PERCENT, article, claim, dead, evidence, on, quantity

MOVED = Outcome(Relation.SUPERSEDED, "later-level")
GREW = Outcome(Relation.SUPERSEDED, "growing-total")
TOLD = Outcome(Relation.SUPERSEDED, "difference-told")
BOTH = Outcome(Relation.SUPERSEDED, "names-both")
LAKE = Scope(place="Sarvik")


def after(days: int, basis: Basis = Basis.PUBLISHED) -> Period:
    return on(DAY + timedelta(days=days), basis)


def filled(value: str, days: int = 0, item: str = "basin") -> Claim:
    return claim(quantity(value, PERCENT), after(days), measure=Measure(item), scope=LAKE)


def counted(value: str, item: str, days: int = 0) -> Claim:
    stated = quantity(value, Unit(item, COUNT))
    return claim(stated, after(days), measure=Measure(item), scope=LAKE)


def told(stated: Claim, recorded: Claim, *, published: date = DAY) -> Evidence:
    """Held against each other in an article of that day."""
    found = evidence(stated, recorded)
    asked = replace(found.candidate.asked, article=article(published=published))
    return replace(found, candidate=replace(found.candidate, asked=asked))


def quoted(stated: Claim, quote: str, surface: str) -> Claim:
    """The claim in that sentence, with which its article begins."""
    start = quote.index(surface)
    span, sentence = Span(start, start + len(surface)), Span(0, len(quote))
    return replace(stated, quote=quote, surface=surface, span=span, sentence=sentence)


@pytest.mark.parametrize(
    ("value", "published", "outcome"),
    [("22", 1, GREW), ("22", 0, None), ("7", 1, None), ("7", -1, GREW), ("9", 1, None)],
    ids=["higher, told later", "of one day", "lower, told later", "lower, told before", "equal"],
)
def test_a_total_that_is_dated_with_its_disaster_grows_between_two_articles(
    value: str, published: int, outcome: Outcome | None
) -> None:
    held = told(dead(value), dead("9"), published=DAY + timedelta(days=published))
    assert moves.grown_since_told(held) == outcome


def test_a_total_of_another_day_is_that_of_its_own_day() -> None:
    held = told(dead("22", after(2)), dead("9"), published=DAY + timedelta(days=5))
    assert moves.grown_since_told(held) is None


@pytest.mark.parametrize(
    ("quote", "surface", "is_named"),
    [
        ("The mill sheds 2,700 jobs instead of 3,200.", "2,700 jobs", True),
        ("The mill sheds 2,700 jobs, down from 3,200.", "2,700 jobs", True),
        ("The mill sheds 2,700 jobs and keeps 3,200.", "2,700 jobs", False),
        ("The mill sheds 2,700 jobs instead of 13,200.", "2,700 jobs", False),
    ],
    ids=["instead of", "from", "beside", "another number"],
)
def test_a_sentence_may_hold_its_number_against_the_recorded_one(
    quote: str, surface: str, *, is_named: bool
) -> None:
    ours = quoted(counted("2700", "job", 2), quote, surface)
    theirs = replace(counted("3200", "job"), surface="3,200 jobs")
    assert moves.names_both(told(ours, theirs)) == (BOTH if is_named else None)


def test_a_number_that_is_told_in_a_word_is_not_looked_for() -> None:
    ours = quoted(dead("22"), "The dead are 22, after nine on Saturday.", "22")
    assert moves.names_both(told(ours, replace(dead("9"), surface="nine"))) is None


@pytest.mark.parametrize(
    ("quote", "other", "outcome"),
    [
        ("The port gets 8 cranes, half the number planned.", "16", BOTH),
        ("The port gets 8 cranes, half as many as were planned in May.", "16", BOTH),
        ("The port gets 8 cranes, twice as many as in May.", "4", BOTH),
        ("The port gets 8 cranes, a third of those that it was promised.", "24", BOTH),
        ("The port gets 8 cranes, half the number planned.", "12", None),
        ("The port gets 8 cranes in half an hour.", "16", None),
        ("The port gets 8 cranes and 20 lorries, half the number planned.", "16", None),
        ("The port gets 8 cranes.", "16", None),
    ],
)
def test_a_sentence_may_say_how_often_its_number_has_the_other(
    quote: str, other: str, outcome: Outcome | None
) -> None:
    ours = quoted(counted("8", "crane"), quote, "8 cranes")
    assert moves.names_both(told(ours, counted(other, "crane"))) == outcome


@pytest.mark.parametrize(
    ("quote", "number", "recorded", "outcome"),
    [
        ("Its 198 remaining stores are busy.", "198", "It has closed 14 of its 212 stores.", TOLD),
        ("It has 198 stores, having shut 14 in May.", "198", "The chain has 212 stores.", TOLD),
        ("Its 198 stores are busy.", "198", "It has closed 40 of its 212 stores.", None),
        ("Its 198 stores are busy.", "198", "It has closed 1,400 of 212 stores.", None),
        ("Its 204 stores, 8 of them new, are busy.", "204", "The chain has 212 stores.", None),
        ("Its 106 stores are busy.", "106", "The chain has 212 stores, 106 of them new.", None),
        ("Its 30 stores are busy.", "30", "The chain has 212 stores, 182 of them new.", None),
    ],
    ids=["on file", "here", "another", "of other digits", "one digit", "half of it", "most of it"],
)
def test_one_sentence_may_say_by_how_much_they_differ(
    quote: str, number: str, recorded: str, outcome: Outcome | None
) -> None:
    ours = quoted(counted(number, "store"), quote, number)
    theirs = quoted(counted("212", "store"), recorded, "212")
    assert moves.difference_told(told(ours, theirs)) == outcome


@pytest.mark.parametrize(
    ("quote", "days", "outcome"),
    [
        ("The bank lowered its rate by half a point to 6.25 per cent.", 1, MOVED),
        ("The share is still 6.25 per cent.", 1, MOVED),
        ("The share is 6.25 per cent.", 1, None),
        ("The share is still 6.25 per cent.", 0, None),
        ("The share is still 6.25 per cent.", -1, None),
    ],
    ids=["was lowered", "is still", "says nothing", "of one day", "of a day before"],
)
def test_a_later_article_may_say_that_a_level_moves(
    quote: str, days: int, outcome: Outcome | None
) -> None:
    ours = quoted(filled("6.25", days), quote, "6.25 per cent")
    held = told(ours, filled("6.75"), published=DAY + timedelta(days=days))
    assert moves.said_to_move(held) == outcome


def test_troops_that_are_now_deployed_are_still_held_against_those_of_last_week() -> None:
    ours = quoted(counted("1900", "troop", 8), "Now 1,900 troops are there.", "1,900 troops")
    assert moves.said_to_move(told(ours, counted("1700", "troop"))) is None


def test_a_total_is_not_said_to_move() -> None:
    ours = quoted(dead("12", after(1)), "So far 12 are dead.", "12")
    assert moves.said_to_move(told(ours, dead("31"))) is None


@pytest.mark.parametrize(
    ("ours", "theirs", "outcome"),
    [
        (filled("94.1", 8), filled("90.2"), MOVED),
        (filled("90.2"), filled("94.1", 8), MOVED),
        (filled("94.1", 2), filled("90.2"), None),
        (filled("94.1", 8), filled("9.2"), None),
        (counted("1900", "troop", 8), counted("1700", "troop"), None),
        (counted("1900", "railway worker", 8), counted("1700", "railway worker"), None),
        (counted("1900", "swan", 8), counted("1700", "swan"), MOVED),
    ],
    ids=["later", "earlier", "too near", "too far off", "troops", "workers", "others"],
)
def test_what_is_not_slow_has_moved_in_some_days(
    ours: Claim, theirs: Claim, outcome: Outcome | None
) -> None:
    assert moves.moved_on(told(ours, theirs)) == outcome


def test_a_fixed_number_never_moves() -> None:
    measure = Measure("span", kind=Kind.FIXED)
    ours, theirs = (
        replace(filled(value, days), measure=measure) for value, days in (("40", 9), ("38", 0))
    )
    assert moves.moved_on(told(ours, theirs)) is None


def test_swapped_digits_are_no_move() -> None:
    held = told(filled("486", 8), filled("468"))
    assert outcome_of(held) == Outcome(Relation.CONFLICTS, "transposition")


def votes(value: str, quote: str, days: int = 0) -> Claim:
    measure = Measure("vote", kind=Kind.RECORD)
    return replace(claim(quantity(value), after(days), measure=measure), quote=quote)


def test_votes_that_were_still_counted_are_no_others() -> None:
    early = votes("11804", "Sarn has 11,804 votes with half of the precincts reporting.")
    final = votes("12310", "Sarn won with 12,310 votes.", 9)
    assert moves.counted_on(told(final, early)) == Outcome(Relation.SUPERSEDED, "counted-on")
    assert moves.counted_on(told(votes("12310", "Sarn won with 12,310 votes."), early)) is None
    silent = votes("11804", "Sarn has 11,804 votes.")
    assert moves.counted_on(told(final, silent)) == Outcome(Relation.SUPERSEDED, "counted-on")
    fewer = votes("11210", "Sarn had 11,210 votes.", 9)
    assert moves.counted_on(told(fewer, silent)) is None
    sure = votes("11804", "Sarn won with 11,804 votes.")
    assert moves.counted_on(told(final, sure)) is None
    assert moves.counted_on(told(dead("22", after(9)), dead("9"))) is None


def deep(value: str, quote: str, days: int = 0) -> Claim:
    stated = quantity(value, Unit("kilometre", "length"))
    measure = Measure("depth", kind=Kind.FIXED)
    return replace(claim(stated, after(days), measure=measure), quote=quote)


def test_what_a_later_article_says_was_revised_is_no_other_number() -> None:
    first = deep("21", "The quake struck 21 kilometres below Sarn.")
    again = deep("23", "Seismologists revised the depth to 23 kilometres.", 1)
    other = deep("23", "The quake struck 23 kilometres below Sarn.", 1)
    assert moves.revised(told(again, first)) == Outcome(Relation.SUPERSEDED, "revised")
    assert moves.revised(told(other, first)) is None
    assert moves.revised(told(first, again)) is None
    assert moves.revised(told(dead("9", after(1)), dead("12"))) is None
