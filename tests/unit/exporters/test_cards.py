"""A card says in words how a number stands, what is on file and who said so."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.exporters.cards import KINDS, WORDS, card_of, value_words
from app.exporters.remarks import Remark, Suppression, SuppressionKind
from app.exporters.rules import OF_FINDING, RULE
from tests.unit.exporters.sample import sample_run


def remark(number: int) -> Remark:
    return sample_run().checked[0].remarks[number]


def test_a_claim_is_drawn_and_named_by_its_verdict() -> None:
    card = card_of(remark(0), 1, "c1")
    assert (card.kind, card.word, card.number) == ("conflicts", "conflicts", 1)


def test_a_finding_is_drawn_by_its_level_and_named_by_its_rule() -> None:
    card = card_of(remark(4), 5, "c5")
    assert (card.kind, card.word) == ("error", "excludes itself")
    other = replace(remark(4), rule=RULE["other-finding"], level=RULE["other-finding"].level)
    assert (card_of(other, 5, "c5").kind, card_of(other, 5, "c5").word) == ("warning", "finding")


def test_each_rule_of_a_finding_has_a_word() -> None:
    assert {rule.id for rule in OF_FINDING.values()} <= set(WORDS)


def test_the_figures_on_file_are_rows() -> None:
    first, second = card_of(remark(0), 1, "c1").figures
    assert (first.value, first.unit, first.source) == ("7,200,000", "USD", "Coast Agency")
    assert (first.credited, first.day) == ("the treasury", "2023-05-01")
    assert first.link == "https://coast.example/conflicts?a=1&b=2"
    assert (second.value, second.link) == ("about 7,000,000", None)


def test_only_addresses_of_the_web_are_links() -> None:
    assert card_of(remark(1), 2, "c2").figures[0].link is None


def test_what_is_in_order_unknown_or_silenced_is_quiet() -> None:
    cards = [card_of(one, 1, "c1") for one in sample_run().checked[0].remarks]
    assert [card.word for card in cards if card.is_quiet] == ["unseen", "agrees", "drifts"]


def test_what_the_figures_say_together_is_one_sentence() -> None:
    assert card_of(remark(0), 1, "c1").consensus == (
        "2 figures of 2 independent sources: 7,000,000 to 7,200,000 USD, in the middle 7,100,000."
    )
    assert card_of(remark(1), 2, "c2").consensus == ""


def test_a_silenced_card_says_why_and_stands_last() -> None:
    silenced = card_of(remark(6), 7, "c7")
    assert silenced.silenced == "Silenced (inline): the gauge was moved in May"
    assert silenced.gravity > card_of(remark(3), 4, "c4").gravity
    bare = replace(remark(0), suppression=Suppression(SuppressionKind.BASELINE))
    assert card_of(bare, 1, "c1").silenced == "Silenced (baseline): no reason given"


def test_what_a_person_decided_is_told() -> None:
    said = {"kind": "override", "verdict": "agrees", "who": "the desk", "reason": "rounded"}
    claim = {**(remark(0).claim or {}), "review": said}
    assert card_of(replace(remark(0), claim=claim), 1, "c1").reviewed == (
        "Reviewed by the desk (override, agrees): rounded"
    )
    assert card_of(remark(0), 1, "c1").reviewed == ""


def test_what_a_person_decided_elsewhere_is_told_unless_somebody_did_here() -> None:
    decided = {
        "who": "Ada",
        "at": "2023-05-03T09:30:00+00:00",
        "verdict_before": "conflicts",
        "rule_before": "magnitude-slip",
    }
    claim = {**(remark(0).claim or {}), "decided": decided}
    assert card_of(replace(remark(0), claim=claim), 1, "c1").reviewed == (
        "Decided by Ada on 2023-05-03; the rules alone say conflicts, by magnitude-slip"
    )
    nameless = {**claim, "decided": {**decided, "who": None}}
    told = card_of(replace(remark(0), claim=nameless), 1, "c1").reviewed
    assert told.startswith("Decided by a person on")
    both = {**claim, "review": {"kind": "accept", "verdict": "agrees"}}
    assert card_of(replace(remark(0), claim=both), 1, "c1").reviewed == "Reviewed (accept, agrees)"


def test_kinds_come_from_the_gravest_to_what_is_in_order() -> None:
    assert (KINDS[0], KINDS[-1]) == ("conflicts", "agrees")


@pytest.mark.parametrize(
    ("low", "high", "bound", "words"),
    [
        (8500, 8500, "exact", "8,500"),
        (Decimal("7200000.50"), Decimal("7200000.5"), "exact", "7,200,000.5"),
        (5, 7, "range", "5 to 7"),
        (300, None, "more_than", "more than 300"),
        (None, 40, "at_most", "at most 40"),
        (-1200, -1200, "about", "about -1,200"),
        (Decimal("-0.5"), Decimal("-0.5"), "exact", "-0.5"),
        (Decimal("1E+70"), Decimal("1E+70"), "exact", "1E+70"),
        (None, None, "exact", ""),
    ],
)
def test_a_value_is_written_as_it_is_read(
    low: object, high: object, bound: str, words: str
) -> None:
    assert value_words(low, high, bound) == words
