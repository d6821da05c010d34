"""What all pairs of a claim have in common, and that it is found once."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.checking.comparing import asked
from app.checking.comparing.asked import Asked, measured
from app.checking.tolerance import pragmatic_of, tolerance_of
from app.domain import Attribution, Claim, Facet, FacetMatch, Hedge, Link, Span
from tests.unit.checking.making import POLICY, article, claim, quantity, troops


def asking(stated: Claim, *facets: Facet) -> Asked:
    return Asked(stated, Link(None, "link.facets", facets), article(), POLICY)


def credited(speaker: str) -> Claim:
    return replace(troops("8500"), attribution=Attribution(speaker, Span(0, 3), "test"))


def test_a_claim_is_measured_once_for_all_its_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seen to fail with a plain property in the place of the cached one."""
    counted = []

    def counting(*given: object) -> object:
        counted.append(given)
        return given

    monkeypatch.setattr(asked, "measured", counting)
    each = asking(troops("8500"))
    assert each.measured is each.measured
    assert len(counted) == 1


@pytest.mark.parametrize("hedge", [Hedge.NONE, Hedge.ABOUT, Hedge.MORE_THAN, Hedge.AT_MOST])
def test_it_is_measured_as_its_words_allow(hedge: Hedge) -> None:
    stated = quantity("8500", hedge=hedge)
    found = measured(stated, POLICY)
    assert (found.value, found.hedge) == (Decimal(8500), hedge)
    assert found.tolerance == tolerance_of(stated, POLICY)
    assert found.pragmatic == pragmatic_of(stated, POLICY)


def test_what_differs_is_told_by_name_in_the_order_of_the_facets() -> None:
    facets = (
        Facet("item", "troop", "tank", FacetMatch.DIFFERS),
        Facet("event", None, "drill", FacetMatch.UNSAID),
        Facet("place", "Kyiv", "Lviv", FacetMatch.DIFFERS),
    )
    assert asking(troops("8500"), *facets).differing == ("item", "place")
    assert asking(troops("8500")).differing == ()


def test_who_counted_and_whose_article_it_is_are_told_without_case_and_article() -> None:
    each = asking(credited("The Defence  Ministry"))
    assert (each.counter, each.outlet) == ("defence ministry", "reuters")
    assert asking(troops("8500")).counter == ""


def test_it_says_who_is_credited() -> None:
    said = asking(credited("disaster agency")).said
    assert said == "this article, quoting the disaster agency, says 8500"
    assert asking(troops("8500")).said == "this article says 8500"


def test_it_hears_on_what_basis_the_claim_counted() -> None:
    plain = claim(quantity("5"))
    assert asking(replace(plain, quote="a net profit of 5")).bases
    assert not asking(replace(plain, quote="a profit of 5")).bases
