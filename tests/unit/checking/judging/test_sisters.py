"""What one series of a story bears out, and another one of the same thing does not."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.checking.comparing.asked import Asked
from app.checking.judging.sisters import without_outdone
from app.checking.judging.verdict import Decision, decided, standing_of
from app.checking.linking.ways import BY_STORY
from app.domain import (
    COUNT,
    Claim,
    Comparison,
    History,
    Kind,
    Link,
    Measure,
    Modality,
    Relation,
    Scope,
    Span,
    Unit,
    Verdict,
)
from tests.unit.checking.making import (
    DAY,
    POLICY,
    article,
    checked,
    claim,
    history,
    on,
    quantity,
    with_modality,
)

PERSON = Unit("person", COUNT)
LATER = DAY + timedelta(days=3)


def counted(
    value: str, day: date, kind: Kind, place: str | None = "Derna", speaker: str | None = None
) -> Claim:
    item = "death" if kind is Kind.TOTAL else "protester"
    measure, scope = Measure(item, kind=kind), Scope(place=place)
    stated = quantity(value, PERSON)
    return claim(stated, on(day), measure=measure, scope=scope, speaker=speaker)


def filed(recorded: Claim, source: str = "AFP") -> History:
    return history(recorded, sources=(source,))


def held(stated: Claim, own: History, sister: History, day: date = LATER) -> tuple[Comparison, ...]:
    """What the claim is held against that is linked to the one series, the other heard too."""
    by = article(published=day)
    finding = checked(stated, on_file=(own,), by=by).findings[0]
    link = Link(sister.series, BY_STORY, (), Decimal("0.7"))
    asked = Asked(stated, finding.link, by, POLICY)
    return without_outdone(asked, finding.comparisons, [(link, sister)])


def found(stated: Claim, own: History, sister: History, day: date = LATER) -> Decision | None:
    """What is decided then."""
    return decided(standing_of(stated, held(stated, own, sister, day), POLICY))


def said(decision: Decision | None) -> tuple[Verdict, str] | None:
    return (decision.verdict, decision.rule) if decision else None


def toll(value: str, day: date, place: str | None = "Derna") -> Claim:
    return counted(value, day, Kind.TOTAL, place)


def test_an_old_toll_fell_behind_what_the_story_told_since() -> None:
    since = filed(toll("16", DAY + timedelta(days=2), None), "DPA")
    decision = found(toll("14", LATER), filed(toll("14", DAY)), since)
    assert said(decision) == (Verdict.DRIFTS, "total-fell")
    assert decision
    assert decision.reason.startswith("DPA had 16 on 30 January 2022; this article says 14, and ")


def test_what_agreed_says_by_its_rule_why_it_counts_no_more() -> None:
    since = filed(toll("16", DAY + timedelta(days=2), None), "DPA")
    _better, before = held(toll("14", LATER), filed(toll("14", DAY)), since)
    assert (before.relation, before.rule) == (Relation.SUPERSEDED, "stale-figure")
    police = filed(crowd("31000", "police", None), "DPA")
    told = crowd("45000", "police"), filed(crowd("45000", "organisers"))
    _better, theirs = held(*told, police, day=DAY)
    assert (theirs.relation, theirs.rule) == (Relation.NOT_COMPARABLE, "misattributed")


@pytest.mark.parametrize(
    "other",
    [
        toll("16", LATER, None),
        toll("12", DAY + timedelta(days=2), None),
        toll("90", DAY + timedelta(days=2), None),
    ],
    ids=["of the same day", "lower", "far higher"],
)
def test_another_toll_leaves_it_alone(other: Claim) -> None:
    decision = found(toll("14", LATER), filed(toll("14", DAY)), filed(other, "DPA"))
    assert said(decision) == (Verdict.AGREES, "equal")


def crowd(value: str, speaker: str | None, place: str | None = "Derna") -> Claim:
    return counted(value, DAY, Kind.OCCASION, place, speaker)


def test_the_organisers_number_is_not_the_police_s() -> None:
    own = filed(crowd("31000", "police", None), "DPA")
    told = crowd("45000", "police"), filed(crowd("45000", "organisers"))
    assert said(found(*told, own, day=DAY)) == (Verdict.DRIFTS, "misattributed")


def test_whom_nobody_contradicts_is_credited_rightly() -> None:
    own = filed(crowd("31000", "organisers", None), "DPA")
    told = crowd("45000", "police"), filed(crowd("45000", "organisers"))
    assert said(found(*told, own, day=DAY)) == (Verdict.AGREES, "equal")


def lions(value: str, day: date, quote: str, place: str | None = "Derna") -> Claim:
    stated = claim(
        quantity(value, Unit("lion", COUNT)),
        on(day),
        measure=Measure("lion"),
        scope=Scope(place=place),
    )
    start = quote.index(value)
    return replace(stated, quote=quote, span=Span(start, start + len(value)))


@pytest.mark.parametrize(
    ("mood", "later", "expected"),
    [
        (Modality.DEMANDED, LATER, (Verdict.DRIFTS, "asked-for")),
        (Modality.DEMANDED, LATER + timedelta(days=180), None),
        (Modality.ASSERTED, LATER, (Verdict.AGREES, "equal")),
    ],
)
def test_what_was_asked_for_is_not_what_was_given(
    mood: Modality, later: date, expected: tuple[Verdict, str] | None
) -> None:
    def sentence(value: str, day: date, place: str | None = "Derna") -> Claim:
        measure, scope = Measure("sentence", kind=Kind.FIXED), Scope(place=place)
        stated = quantity(value, Unit("year", "time"))
        return claim(stated, on(day), measure=measure, scope=scope)

    wanted = filed(with_modality(sentence("15", DAY), mood))
    given = filed(sentence("11", DAY + timedelta(days=1), None), "DPA")
    assert said(found(sentence("15", later), wanted, given, later)) == expected


SEASON = timedelta(days=80)


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("There are 412 lions in Derna today", (Verdict.DRIFTS, "misdated")),
        ("The park had 412 lions", (Verdict.AGREES, "equal")),
    ],
)
def test_what_was_so_is_not_so_now(quote: str, expected: tuple[Verdict, str]) -> None:
    known = filed(lions("412", DAY, "412 lions"))
    newer = filed(lions("536", DAY + SEASON, "536 lions", None), "DPA")
    stated = lions("412", DAY + SEASON + timedelta(days=1), quote)
    assert said(found(stated, known, newer, day=DAY + SEASON + timedelta(days=1))) == expected
