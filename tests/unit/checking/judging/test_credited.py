"""The police's count of a crowd is not the organisers', whoever tells it."""

from dataclasses import replace

import pytest

from app.checking.judging.credited import miscredited_of, with_miscredited
from app.domain import Claim, Finding, History, Kind, Measure, Modality, Relation, Verdict
from app.domain import Scope as Where
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


def crowd(value: str, speaker: str | None, quote: str = "") -> Claim:
    measure = Measure("protester", kind=Kind.OCCASION)
    stated = claim(quantity(value), on(DAY), measure=measure, scope=Where(), speaker=speaker)
    return replace(stated, quote=quote)


def told(*counts: Claim, source: str = "AFP") -> History:
    """What one article told of a crowd."""
    return history(*counts, sources=(source,) * len(counts))


def finding_of(stated: Claim) -> Finding:
    return checked(stated).findings[0]


BOTH = told(crowd("25000", "organisers"), crowd("8000", "police"))


def number(stated: Claim, *counts: History) -> str | None:
    """The number that the claim's counter had, by what was told."""
    found = miscredited_of(finding_of(stated), counts, article(), POLICY)
    return str(found.figure.quantity.amount.stated) if found else None


@pytest.mark.parametrize("police", ["police", "city police", "gardaí", "the authorities"])
def test_the_organisers_number_is_not_that_of_the_police(police: str) -> None:
    assert number(crowd("25000", police), BOTH) == "8000"
    assert number(crowd("8000", "organisers"), BOTH) == "25000"


@pytest.mark.parametrize("speaker", ["organisers", "union", "a witness", "police union", None])
def test_who_had_it_or_is_on_neither_side_is_believed(speaker: str | None) -> None:
    assert number(crowd("25000", speaker), BOTH) is None


@pytest.mark.parametrize(
    ("stated", "counts"),
    [
        (crowd("25000", "police"), told(crowd("25000", "organisers"))),
        (crowd("25000", "police"), told(crowd("25000", "organisers"), crowd("8000", None))),
        (crowd("25000", "police"), told(crowd("25000", None), crowd("8000", None))),
        (crowd("25000", "police"), told(crowd("25000", "organisers"), crowd("25100", "police"))),
        (crowd("24000", "police"), BOTH),
        (with_modality(crowd("25000", "police"), Modality.PLANNED), BOTH),
    ],
    ids=["one count", "nobody's count", "both nobody's", "nearly one", "another", "to come"],
)
def test_too_little_is_known(stated: Claim, counts: History) -> None:
    assert number(stated, counts) is None


def test_another_article_s_count_is_of_another_crowd() -> None:
    counts = told(crowd("25000", "organisers")), told(crowd("8000", "police"), source="DPA")
    assert number(crowd("25000", "police"), *counts) is None


def test_who_once_told_it_of_the_police_bears_it_out() -> None:
    assert number(crowd("25000", "police"), BOTH, told(crowd("25000", "gardaí"))) is None


def test_a_named_body_is_the_other_side_where_one_sentence_holds_both_against_each_other() -> None:
    said = "The committee says it had 7,500 behind it, while police counted 4,100."
    one = told(crowd("4100", "police", said), crowd("7500", "committee", said))
    apart = told(crowd("4100", "police", said), crowd("7500", "committee", "Another one."))
    assert number(crowd("4100", "organisers"), one) == "7500"
    assert number(crowd("4100", "organisers"), apart) is None


def test_what_agreed_is_the_other_side_s_number() -> None:
    stated = crowd("25000", "police")
    finding = finding_of(stated)
    found = miscredited_of(finding, (BOTH,), article(), POLICY)
    assert found is not None
    agreeing = replace(found, figure=BOTH.figures[0], relation=Relation.AGREES, rule="equal")
    held = with_miscredited(found, replace(finding, comparisons=(agreeing,)))
    assert [(one.relation, one.rule) for one in held] == [
        (Relation.DRIFTS, "misattributed"),
        (Relation.NOT_COMPARABLE, "misattributed"),
    ]


def test_the_reason_tells_both_counts_and_whose() -> None:
    found = miscredited_of(finding_of(crowd("25000", "police")), (BOTH,), article(), POLICY)
    assert found is not None
    assert found.reason == (
        "AFP, quoting the police, had 8000 beside the 25000 of the organisers; this article, "
        "quoting the police, says 25000."
    )


def test_a_number_that_is_wrong_by_itself_is_left_as_it_is() -> None:
    finding = replace(finding_of(crowd("25000", "police")), verdict=Verdict.CONFLICTS)
    assert miscredited_of(finding, (BOTH,), article(), POLICY) is None
