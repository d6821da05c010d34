"""The manual says what the code does: every rule that can decide a verdict stands in it."""

import re
from pathlib import Path

import pytest

from app.checking.comparing import over_time, rules
from app.checking.comparing.comparable import TESTS

ROOT = Path(__file__).parents[2]
VERDICTS = (ROOT / "docs" / "verdicts.md").read_text(encoding="utf-8")
CHECKING = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted((ROOT / "app" / "checking").rglob("*.py"))
)
NAMED = re.compile(
    r'(?:Outcome\(\s*[^"()]{0,80}?|_incomparable\(|Decision\([^"()]{0,60}?)"([a-z.-]+)"'
)


def named_rules() -> list[str]:
    """The rule ids that the code gives to an outcome or a decision."""
    return sorted(set(NAMED.findall(CHECKING)))


@pytest.mark.parametrize("rule", named_rules())
def test_each_rule_that_decides_is_in_the_manual(rule: str) -> None:
    assert f"`{rule}`" in VERDICTS


def test_the_rules_are_found_where_they_are_named() -> None:
    assert {"magnitude-slip", "total-fell", "period", "stale-figure"} <= set(named_rules())
    assert len(named_rules()) >= len(rules.RULES)


@pytest.mark.parametrize("link", sorted(set(re.findall(r'"(link\.[a-z.-]+[a-z])"', CHECKING))))
def test_each_way_of_linking_is_in_the_manual(link: str) -> None:
    assert f"`{link}`" in VERDICTS


@pytest.mark.parametrize("rule", [*TESTS, *rules.RULES, over_time.growing_total])
def test_each_rule_says_what_it_means(rule: object) -> None:
    assert (rule.__doc__ or "").strip().endswith(".")
