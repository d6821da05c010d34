"""The ids of the rules are a promise: build systems keep them in their settings for years."""

import re

from app.domain import Verdict
from app.exporters.rules import OF_FINDING, OF_VERDICT, RULE, RULES, Level, Listed


def test_the_ids_and_levels_stay() -> None:
    assert {rule.id: str(rule.level) for rule in RULES} == {
        "figure-contradicts": "error",
        "figure-drift": "warning",
        "figure-stale": "warning",
        "figure-update": "note",
        "unit-mismatch": "warning",
        "internal-inconsistency": "error",
        "arithmetic": "error",
        "same-number-elsewhere": "note",
        "other-finding": "warning",
        "date-missing": "note",
        "unverified-figure": "note",
        "figure-agrees": "note",
        "bad-ignore": "warning",
        "unused-ignore": "note",
    }


def test_each_verdict_has_its_rule() -> None:
    assert set(OF_VERDICT) == set(Verdict)


def test_only_what_is_in_order_is_not_listed_unasked() -> None:
    unlisted = {rule.id for rule in RULES if rule.listed is not Listed.ALWAYS}
    assert unlisted == {"unverified-figure", "figure-agrees", "figure-update"}


def test_a_rule_says_in_sentences_what_it_is_and_what_to_do() -> None:
    for rule in RULES:
        assert RULE[rule.id] is rule
        assert re.fullmatch(r"[A-Z][^.]+\.", rule.short)
        assert rule.full.endswith(".")
        assert rule.advice.endswith((".", "?"))


def test_a_part_larger_than_its_whole_contradicts_the_article_itself() -> None:
    assert OF_FINDING["part-exceeds-whole"].id == "internal-inconsistency"
    assert OF_FINDING["contradicts-itself"].id == "internal-inconsistency"
    assert OF_FINDING["does-not-add-up"].level is Level.ERROR
