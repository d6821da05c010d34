"""A number with the digits of another one of the story, and what is said of it."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.checking.judging.misprints import with_misprint
from app.domain import (
    Basis,
    Claim,
    Comparison,
    Finding,
    Hedge,
    Kind,
    Measure,
    Modality,
    Period,
    Relation,
    Scope,
    Unit,
    Verdict,
)
from tests.unit.checking.making import (
    DAY,
    DOLLAR,
    article,
    checked,
    claim,
    dead,
    figure,
    history,
    on,
    quantity,
    with_modality,
)

TWO_DAYS = timedelta(days=2)
EURO = Unit("EUR", "money")


def paid(value: str, item: str, unit: Unit = DOLLAR, day: date = DAY) -> Claim:
    scope = Scope(subject="Vaisey" if item == "fraud" else "Port Authority", place="Derna")
    return claim(quantity(value, unit), on(day), measure=Measure(item), scope=scope)


def found(stated: Claim, *recorded: Claim) -> Finding:
    known = tuple(history(one, sources=("AFP",)) for one in (*recorded, dead("39")))
    by = article(published=DAY + TWO_DAYS)
    same = dead("39", on(DAY + TWO_DAYS))
    return checked(stated, same, on_file=known, by=by).findings[0]


def said(finding: Finding) -> tuple[Verdict, str]:
    return (finding.verdict, finding.rule)


@pytest.mark.parametrize(
    ("value", "rule"),
    [("4370000", "transposition"), ("473000000", "magnitude-slip")],
)
def test_it_drifts_from_the_number_that_was_meant(value: str, rule: str) -> None:
    assert said(found(paid(value, "fraud"), paid("4730000", "damage"))) == (Verdict.DRIFTS, rule)


def test_of_votes_only_one_count_is_right() -> None:
    def votes(value: str, subject: str) -> Claim:
        measure = Measure("vote", kind=Kind.RECORD)
        scope = Scope(subject=subject, place="Derna")
        return claim(quantity(value, Unit("vote", "count")), on(DAY), measure=measure, scope=scope)

    stated, recorded = votes("1781204", "Lunda"), votes("1718204", "Hale")
    assert said(found(stated, recorded)) == (Verdict.CONFLICTS, "transposition")


def test_barrels_for_tonnes_are_a_slip_of_the_unit() -> None:
    tonne = Unit("tonne", "mass", factor=Decimal(1000))
    barrel = Unit("barrel", "volume", factor=Decimal("0.158987294928"))
    finding = found(paid("1900", "fraud", barrel), paid("1900", "damage", tonne))
    assert said(finding) == (Verdict.DRIFTS, "unit-slip")
    assert finding.comparisons[0].difference is None


def test_what_was_so_before_is_no_slip_of_what_was_told_since() -> None:
    before = Period(DAY - TWO_DAYS, basis=Basis.RELATIVE, rule="period.relative.ago")
    stated = replace(paid("4370000", "fraud"), period=before)
    assert found(stated, paid("4730000", "damage")).verdict is Verdict.UNSEEN


def test_the_reason_names_both() -> None:
    assert found(paid("4370000", "fraud"), paid("4730000", "damage")).reason == (
        "AFP had 4730000 on 28 January 2022; this article says 4370000: "
        "the same digits with two of them swapped."
    )


@pytest.mark.parametrize(
    ("stated", "recorded"),
    [
        (paid("4370000", "fraud", EURO), paid("4730000", "damage")),
        (paid("4370000", "fraud"), paid("4730000", "damage", day=DAY + 2 * TWO_DAYS)),
        (with_modality(paid("4370000", "fraud"), Modality.DEMANDED), paid("4730000", "damage")),
        (
            replace(
                paid("4370000", "fraud"),
                quantity=quantity("4300000", DOLLAR, Hedge.RANGE, high="4440000"),
            ),
            paid("4730000", "damage"),
        ),
    ],
    ids=["other money", "told later", "only asked for", "between two numbers"],
)
def test_what_explains_it_leaves_it_alone(stated: Claim, recorded: Claim) -> None:
    assert found(stated, recorded).verdict is Verdict.UNSEEN


def test_a_total_grows_into_any_digits() -> None:
    def hurt(value: str, day: date) -> Claim:
        measure = Measure("injury", kind=Kind.TOTAL)
        stated = quantity(value, Unit("person", "count"))
        return claim(stated, on(day), measure=measure, scope=Scope(place="Derna"))

    finding = found(hurt("2410", DAY + TWO_DAYS), hurt("2140", DAY))
    assert said(finding) == (Verdict.SUPERSEDED, "growing-total")


def test_the_slip_speaks_for_its_origin() -> None:
    """A fire of 18,500 hectares, or 45,700 acres, did not grow to 45,700 hectares."""
    slip, grown, other = (
        Comparison(figure(dead(value), source), relation, "", "")
        for value, source, relation in (
            ("45700", "AFP", Relation.DRIFTS),
            ("18500", "AFP", Relation.SUPERSEDED),
            ("17000", "Reuters", Relation.SUPERSEDED),
        )
    )
    assert with_misprint(slip, (grown, other)) == (slip, other)
