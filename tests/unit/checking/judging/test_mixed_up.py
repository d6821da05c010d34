"""What a story tells of one fate, or of one firm, is no growth of another."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain import (
    COUNT,
    Change,
    Claim,
    Finding,
    History,
    Kind,
    Measure,
    Modality,
    Scope,
    Span,
    Unit,
    Verdict,
)
from tests.unit.checking.making import (
    DAY,
    article,
    checked,
    claim,
    dead,
    history,
    on,
    quantity,
    with_modality,
)

TWO_DAYS = timedelta(days=2)
MIXED = (Verdict.DRIFTS, "mixed-up")
GREW = (Verdict.SUPERSEDED, "growing-total")


def counted(item: str, value: str, day: date = DAY, subject: str | None = None) -> Claim:
    measure = Measure(item, kind=Kind.TOTAL)
    scope = Scope(place="Derna", subject=subject)
    return claim(quantity(value, Unit("person", COUNT)), on(day), measure=measure, scope=scope)


def filed(*recorded: Claim) -> tuple[History, ...]:
    return tuple(history(one, sources=("AFP",)) for one in recorded)


def found(stated: Claim, *recorded: Claim, beside: tuple[Claim, ...] = ()) -> Finding:
    by = article(published=DAY + TWO_DAYS)
    return checked(stated, *beside, on_file=filed(*recorded), by=by).findings[0]


def said(finding: Finding) -> tuple[Verdict, str]:
    return (finding.verdict, finding.rule)


KILLED = dead("93", on(DAY + TWO_DAYS))


@pytest.mark.parametrize("item", ["injury", "rescued person", "survivor"])
def test_the_dead_who_were_told_as_something_else(item: str) -> None:
    assert said(found(KILLED, dead("39"), counted(item, "93"))) == MIXED


def test_the_reason_names_both() -> None:
    finding = found(KILLED, dead("39"), counted("injury", "93"))
    assert finding.reason == (
        "AFP had 39; this article says 93, a number that is on file for injuries "
        "(AFP, 28 January 2022)."
    )


@pytest.mark.parametrize(
    ("other", "before", "after"),
    [
        (counted("injury", "94"), "39", "93"),
        (counted("injury", "93", DAY + 2 * TWO_DAYS), "39", "93"),
        (counted("house", "93"), "39", "93"),
        (counted("injury", "9"), "7", "9"),
        (counted("injury", "151"), "148", "151"),
    ],
    ids=["another number", "told later", "things, not persons", "one digit", "hardly more"],
)
def test_a_toll_may_grow_to_any_other_number(other: Claim, before: str, after: str) -> None:
    assert said(found(dead(after, on(DAY + TWO_DAYS)), dead(before), other)) == GREW


def test_what_is_said_to_have_climbed_did() -> None:
    climbed = replace(KILLED, quantity=replace(KILLED.quantity, change=Change.UP))
    assert said(found(climbed, dead("39"), counted("injury", "93"))) == GREW


def test_what_is_denied_is_not_said() -> None:
    denied = with_modality(KILLED, Modality.DENIED)
    assert said(found(denied, dead("39"), counted("injury", "93")))[0] is Verdict.UNSEEN


def test_two_numbers_may_be_the_same_where_the_article_has_both() -> None:
    hurt = counted("injury", "93", DAY + TWO_DAYS)
    assert said(found(KILLED, dead("39"), counted("injury", "93"), beside=(hurt,))) == GREW


def test_another_firm_s_number() -> None:
    def cut(firm: str, value: str, day: date = DAY) -> Claim:
        return counted("layoff", value, day, firm)

    stated = cut("Norvik", "2700", DAY + TWO_DAYS)
    assert said(found(stated, cut("Norvik", "1900"), cut("Tamsal", "2700"))) == MIXED
    assert said(found(stated, cut("Norvik", "1900"), cut("Tamsal", "2600"))) == GREW


def test_two_numbers_of_one_sentence_that_were_swapped() -> None:
    hurt = counted("injury", "39", DAY + TWO_DAYS)
    known = filed(dead("39"), counted("injury", "31"))
    by = article(published=DAY + TWO_DAYS)
    both = checked(KILLED, hurt, on_file=known, by=by).findings
    assert [said(one) for one in both] == [MIXED, MIXED]
    assert both[0].reason == (
        "AFP had 39; this article says 93, and 39 of something else: the two look swapped."
    )
    apart = replace(hurt, sentence=Span(90, 120))
    both = checked(KILLED, apart, on_file=known, by=by).findings
    assert [said(one) for one in both] == [GREW, MIXED]
