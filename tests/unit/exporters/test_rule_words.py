"""Rules have words, and every rule that the manual names is among them."""

import re
from pathlib import Path

import pytest

from app.exporters.rule_words import CHECKING, READING, rule_words
from tests.unit.exporters.test_steps import CLAIMS

MANUAL = Path(__file__).parents[3] / "docs" / "verdicts.md"
ROW = re.compile(r"^\| (`[^|]+`) \|", re.MULTILINE)
ELSEWHERE = ("pair.", "percent-or-point", "does-not-add-up", "same-number-other-subject")
"""Of two texts, and of findings that are no claim's."""


def named() -> list[str]:
    cells = ROW.findall(MANUAL.read_text(encoding="utf-8"))
    rules = [rule for cell in cells for rule in re.findall("`([^`]+)`", cell)]
    return [rule for rule in rules if not rule.startswith(ELSEWHERE)]


@pytest.mark.parametrize("rule", named())
def test_every_rule_of_the_manual_has_words(rule: str) -> None:
    assert rule_words(rule)


def test_every_rule_that_read_these_sentences_has_words() -> None:
    rules = {ground.rule for claim in CLAIMS for ground in claim.grounds}
    assert len(rules) > 15
    assert {rule for rule in rules if not rule_words(rule)} == set()


def test_the_longest_beginning_speaks() -> None:
    assert rule_words("link.none.no-series") == CHECKING["link.none.no-series"]
    assert rule_words("link.none.place") == CHECKING["link.none"]
    assert rule_words("period.relative.past-stretch") == READING["period.relative"]


def test_a_rule_of_a_newer_service_has_no_words() -> None:
    assert rule_words("of-tomorrow") == ""
