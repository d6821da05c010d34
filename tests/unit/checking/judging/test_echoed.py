"""What nothing is on file for is borne out by its very number in other words, or left alone."""

from datetime import timedelta

import pytest

from app.checking.figures import histories_of
from app.checking.linking.cards import cards_of
from app.checking.linking.links import link_all
from app.checking.pipeline import check, series_of
from app.domain import Finding, Verdict
from tests.unit.checking.making import LINKER, POLICY
from tests.unit.checking.texts import DAY, text_of

JETS = "Aerosud has ordered 24 Corvane jets."


def found(told: str, said: str) -> Finding:
    """The first finding of a text that is checked two days after the other was recorded."""
    one, other = text_of(told), text_of(said, "Meridian Wire", DAY + timedelta(days=2))
    on_file = cards_of(one, POLICY)
    linked = link_all(other, cards_of(other, POLICY), on_file, LINKER)
    asked = set(series_of(linked))
    known = histories_of(one.claims, one.article)
    histories = [history for history in known if history.series.id in asked]
    return check(linked, histories, other.article, POLICY).findings[0]


@pytest.mark.parametrize(
    ("told", "said", "rule"),
    [
        (JETS, "Corvane will get paid for 24 C220s by Aerosud.", "equal"),
        (
            "The Corvane ran aground with 12,480 tonnes of ore off Lindal.",
            "Off Lindal the Corvane lost more than 12,000 tonnes of cargo.",
            "within-bound",
        ),
        (
            "Corvane sells petrol for 186.3 shillings a litre in Lindal.",
            "In Lindal Corvane asks slightly over 186 shillings.",
            "within-precision",
        ),
    ],
)
def test_a_number_in_other_words_agrees(told: str, said: str, rule: str) -> None:
    finding = found(told, said)
    assert (finding.verdict, finding.rule) == (Verdict.AGREES, rule)
    assert finding.link.rule == "link.echo"
    assert finding.link.series is not None
    assert finding.series_id != finding.link.series.id  # its figure stays its own


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (JETS, "Corvane will get paid for 36 C220s by Aerosud."),
        (
            "Corvane sold 41% of its barges to Aerosud in Lindal.",
            "In Lindal Aerosud holds 42% of the rights in Corvane.",
        ),
        (
            "Aerosud has ordered 60 Corvane jets in Osk.",
            "Corvane, like Aerosud, tells of dozens of C220s in Osk.",
        ),
        (
            "The Corvane ran aground with 12,480 tonnes of ore off Lindal.",
            "Off Lindal the Corvane plans to unload more than 12,000 tonnes of cargo.",
        ),
    ],
    ids=[
        "another number is no drift",
        "nor is one that is only near an echo",
        "nor a vague one",
        "nor what is planned near what was done",
    ],
)
def test_nothing_but_agreement_is_heard(told: str, said: str) -> None:
    finding = found(told, said)
    assert finding.verdict is Verdict.UNSEEN
    assert finding.link.rule.startswith("link.none")


def test_what_was_found_by_itself_needs_no_echo() -> None:
    finding = found(JETS, "Aerosud ordered 24 Corvane jets.")
    assert finding.link.rule != "link.echo"
    assert finding.verdict is Verdict.AGREES
