"""Whatever left a number alone, the reader of a page is told why in words."""

import re
import tomllib
from pathlib import Path

import pytest

from app.checking.judging.precedents import PERSON_NOT_A_CLAIM
from app.exporters.left_alone import WHY, why_left_alone

APP = Path(__file__).parents[3] / "app"
NAMED = re.compile(r'"((?:trap|claim|furniture)\.[a-z-]+(?:\.[a-z-]+)*)"')


def rules() -> list[str]:
    """Every rule id that the lexicon's rows and the code give to a number left alone."""
    data = APP / "lexicon" / "data"
    traps = tomllib.loads((data / "traps.toml").read_text(encoding="utf-8"))["trap"]
    furniture = NAMED.findall((data / "en" / "furniture.toml").read_text(encoding="utf-8"))
    code = "\n".join(path.read_text(encoding="utf-8") for path in (APP / "reading").glob("*.py"))
    return sorted({*(row["id"] for row in traps), *furniture, *NAMED.findall(code)})


@pytest.mark.parametrize("rule", rules())
def test_each_rule_is_told_in_words(rule: str) -> None:
    assert why_left_alone(rule) in WHY.values()


def test_there_are_rules_to_tell() -> None:
    assert {"trap.phone", "trap.score.odds", "claim.nothing-measured"} <= set(rules())


def test_a_persons_word_is_told_too() -> None:
    assert why_left_alone(PERSON_NOT_A_CLAIM) == "a person said that it is no claim"


def test_the_longest_beginning_speaks() -> None:
    assert why_left_alone("trap.zero-id") == "a number that names something"
    assert why_left_alone("trap.age.after-name") == "somebody's age"


def test_a_rule_of_a_newer_service_is_named_as_it_is() -> None:
    assert why_left_alone("trap2.new") == "trap2.new"
