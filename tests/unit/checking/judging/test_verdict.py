"""Many comparisons become one verdict, one voice an origin."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from app.checking.comparing.candidates import candidates
from app.checking.comparing.comparison import compared
from app.checking.judging.verdict import Decision, decided, speaking_for_origins, standing_of
from app.checking.times import GIVEN
from app.domain import (
    Basis,
    Change,
    Claim,
    Comparison,
    History,
    Measure,
    Period,
    Rate,
    RateTable,
    Relation,
    Span,
    Unit,
    Verdict,
)
from tests.unit.checking.making import (
    DAY,
    DOLLAR,
    POLICY,
    article,
    asked_anew,
    between,
    candidate,
    claim,
    dead,
    history,
    linked,
    on,
    quantity,
    troops,
)


def after(days: int, basis: Basis = Basis.STATED) -> Period:
    return on(DAY + timedelta(days=days), basis)


def comparisons(stated: Claim, known: History) -> tuple[Comparison, ...]:
    (each,) = linked((stated,), (known,))
    found = candidates(stated, known, each.link, article("Reuters"), POLICY)
    return tuple(compared(one) for one in found)


def decision(stated: Claim, known: History) -> Decision | None:
    return decided(standing_of(stated, comparisons(stated, known), POLICY))


def verdict(stated: Claim, known: History) -> tuple[Verdict, str]:
    found = decision(stated, known)
    assert found is not None
    return found.verdict, found.rule


def test_a_lone_figure_decides() -> None:
    assert verdict(troops("8500"), history(troops("8500"))) == (Verdict.AGREES, "equal")
    found = verdict(troops("8500"), history(troops("5000")))
    assert found == (Verdict.CONFLICTS, "cannot-both-hold")


def test_two_independent_sources_outvote_a_conflict() -> None:
    known = history(troops("8500"), troops("8500"), troops("5000"))
    found = decision(troops("8500"), known)
    assert found is not None
    assert (found.verdict, found.rule) == (Verdict.DRIFTS, "cannot-both-hold")
    assert found.reason.startswith("2 independent sources agree with this article; only Agency C")


def test_copies_of_one_origin_outvote_nobody() -> None:
    known = history(troops("8500"), troops("8520"), troops("5000"), sources=("AFP", "AFP", "AP"))
    assert verdict(troops("8500"), known)[0] is Verdict.CONFLICTS


def test_agreement_with_the_latest_outweighs_an_older_drift() -> None:
    known = history(troops("5000", after(-30)), troops("8500", after(0)))
    assert verdict(troops("8500"), known)[0] is Verdict.AGREES


def test_an_undated_text_that_repeats_an_older_total_is_stale() -> None:
    known = history(dead("31", after(0)), dead("45", after(1)))
    found = decision(dead("31", after(2, Basis.PUBLISHED)), known)
    assert found is not None
    assert (found.verdict, found.rule) == (Verdict.SUPERSEDED, "stale-figure")
    assert found.reason == (
        "This article says 31, which Agency A had on 28 January 2022; since then Agency B had 45 "
        "on 29 January 2022."
    )


def test_a_stale_total_is_no_conflict_even_long_after() -> None:
    known = history(dead("31", after(0)), dead("45", after(1)))
    assert verdict(dead("31", after(9)), known) == (Verdict.SUPERSEDED, "stale-figure")


def test_a_total_that_fell_and_equals_nothing_conflicts() -> None:
    known = history(dead("31", after(0)), dead("45", after(1)))
    assert verdict(dead("38", after(9)), known) == (Verdict.CONFLICTS, "total-fell")


def test_two_figures_of_one_fortnight_are_equally_new() -> None:
    known = history(troops("8500", after(-1)), troops("9400", after(0)))
    assert verdict(troops("8500"), known)[0] is Verdict.AGREES


def test_who_repeats_a_level_after_the_newest_text_told_that_it_moved_is_stale() -> None:
    fallen = claim(quantity("6200", change=Change.DOWN), after(6))
    repeated = troops("8500", after(8))
    assert verdict(repeated, history(troops("8500"), fallen)) == (
        Verdict.SUPERSEDED,
        "stale-figure",
    )
    assert verdict(troops("8500", after(3)), history(troops("8500"), fallen))[0] is Verdict.AGREES
    other = troops("6200", after(6))
    assert verdict(repeated, history(troops("8500"), other))[0] is not Verdict.SUPERSEDED


def test_an_older_figure_for_a_month_that_has_another_is_misdated() -> None:
    year = timedelta(days=365)
    january = between(date(2022, 1, 1), date(2022, 1, 31))
    known = history(troops("8200", on(DAY - year)), troops("8700", january))
    found = decision(troops("8200", january), known)
    assert found is not None
    assert (found.verdict, found.rule) == (Verdict.DRIFTS, "misdated")
    assert found.reason == (
        "Agency B had 8700 for January 2022; this article says 8200 of that time, which Agency A "
        "had on 28 January 2021."
    )


def test_who_names_no_month_repeats_a_stale_figure() -> None:
    january = between(date(2022, 1, 1), date(2022, 1, 31))
    known = history(troops("8200", after(-365)), troops("8700", january))
    published = between(january.start or DAY, DAY, Basis.PUBLISHED)
    for period in (after(8), published):
        assert verdict(troops("8200", period), known)[1] != "misdated"


def test_what_was_cut_since_is_not_so_now() -> None:
    known = history(troops("8200", after(-365)), troops("8700", after(-1)))
    stated = replace(
        troops("8200", after(8)), quote="Russia now has 8200 troops", span=Span(15, 19)
    )
    assert verdict(stated, known) == (Verdict.DRIFTS, "misdated")
    before = replace(stated, period=after(-100))
    assert verdict(before, known)[1] != "misdated"


def test_a_month_may_have_had_both() -> None:
    january = between(date(2022, 1, 1), date(2022, 1, 31))
    known = history(troops("8200", after(-20)), troops("8700", after(-1)))
    assert verdict(troops("8200", january), known)[1] != "misdated"


def test_a_drift_outweighs_what_is_superseded() -> None:
    known = history(troops("9400", after(-1)), troops("5000", after(-300)))
    assert verdict(troops("8500"), known) == (Verdict.DRIFTS, "outside-tolerance")


def test_a_figure_that_only_moved_on_is_superseded() -> None:
    assert verdict(dead("45", after(1)), history(dead("31")))[0] is Verdict.SUPERSEDED


def test_an_undated_agreement_counts() -> None:
    found = verdict(troops("8500"), history(troops("8500", on(None))))
    assert found == (Verdict.AGREES, "equal")


def test_nothing_comparable_decides_nothing() -> None:
    stated = claim(quantity("8500"), measure=Measure("troop"))
    found = comparisons(stated, history(troops("8500")))
    assert decided(standing_of(stated, (), POLICY)) is None
    assert decided(standing_of(stated, found, POLICY)) is not None


def test_an_origin_speaks_with_its_latest_figure_up_to_the_claim() -> None:
    known = history(
        troops("5000", after(-20)),
        troops("8500", after(-1)),
        troops("9900", after(5)),
        sources=("AFP", "AFP", "afp"),
    )
    stated = troops("8500", after(0))
    spoken = speaking_for_origins(stated, comparisons(stated, known), POLICY)
    figures = [one.figure.quantity.amount.stated for one in spoken]
    assert figures == [8500]


def test_an_origin_that_spoke_only_later_is_heard() -> None:
    stated = troops("8500", after(-9))
    spoken = speaking_for_origins(
        stated, comparisons(stated, history(troops("9900", after(0)))), POLICY
    )
    assert len(spoken) == 1


def test_of_two_figures_for_one_day_the_one_that_suits_speaks() -> None:
    known = history(troops("5000"), replace(troops("8500"), id="clm_b"), sources=("AFP", "AFP"))
    assert verdict(troops("8500"), known)[0] is Verdict.AGREES


def test_of_two_currencies_of_one_origin_the_claims_own_is_heard() -> None:
    euro = Unit("EUR", "money")
    policy = replace(POLICY, rates=RateTable((Rate("EUR", "USD", DAY, Decimal("1.10")),)))
    ours = claim(quantity("13200000000", DOLLAR), measure=Measure("tunnel"))
    told = [
        compared(
            asked_anew(
                candidate(ours, claim(quantity(value, unit), measure=ours.measure)), policy=policy
            )
        )
        for value, unit in (("12000000000", euro), ("14700000000", DOLLAR))
    ]
    assert [one.relation for one in told] == [Relation.AGREES, Relation.DRIFTS]
    assert speaking_for_origins(ours, tuple(told), policy) == (told[1],)


def test_a_statistic_of_the_year_is_heard_before_that_of_an_earlier_one() -> None:
    year = Period(date(2022, 12, 31), date(2022, 1, 1), date(2022, 12, 31), rule=GIVEN)
    ours = troops("84000", on(DAY))
    before = troops("80000", on(date(2015, 12, 31)))
    found = comparisons(ours, history(before, troops("84000", year), sources=("AFP", "AFP")))
    (spoken,) = speaking_for_origins(ours, found, POLICY)
    assert spoken.figure.period == year
    told = replace(year, rule="period.stated.year")
    found = comparisons(ours, history(before, troops("84000", told), sources=("AFP", "AFP")))
    (spoken,) = speaking_for_origins(ours, found, POLICY)
    assert spoken.figure.period == before.period


def test_a_much_smaller_total_of_the_same_article_does_not_speak() -> None:
    yesterday = on(DAY - timedelta(days=1))
    known = history(dead("63", yesterday), dead("3", on(DAY)), sources=("AFP", "AFP"))
    one_article = [replace(each.provenance, article_id="art_one") for each in known.figures]
    told = zip(known.figures, one_article, strict=True)
    beside = replace(known, figures=tuple(replace(one, provenance=by) for one, by in told))
    claimed = dead("56", on(DAY + timedelta(days=1)))
    assert verdict(claimed, known)[0] is Verdict.SUPERSEDED
    assert verdict(claimed, beside) == (Verdict.CONFLICTS, "total-fell")
    assert verdict(dead("5", on(DAY + timedelta(days=1))), beside)[0] is Verdict.SUPERSEDED
