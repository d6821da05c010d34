"""The thresholds file holds what checking needs, and nothing that makes no sense."""

import dataclasses
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain import Policy
from app.errors import BadData
from app.lexicon.loader import DATA, load_policy, parsed
from app.lexicon.policy import PolicyFile, policy_from

TEXT = (DATA / "tolerances.toml").read_text(encoding="utf-8")


def read(text: str, folder: Path) -> Policy:
    path = folder / "tolerances.toml"
    path.write_text(text, encoding="utf-8")
    return policy_from(parsed(path, PolicyFile), "0")


def test_every_field_of_the_policy_comes_from_the_file() -> None:
    policy = load_policy()
    for name in ("precision", "hedges", "gaps", "timing", "linking", "namesakes", "words"):
        table = getattr(policy, name)
        fields = {field.name for field in dataclasses.fields(table)}
        assert fields == set(PolicyFile.model_fields[name].annotation.model_fields)  # type: ignore[union-attr] # each table is a model


def test_shares_are_exact_decimals() -> None:
    assert load_policy().precision.cap == Decimal("0.05")


def test_the_fingerprint_is_that_of_the_file() -> None:
    assert len(load_policy().fingerprint) == 16
    assert load_policy() is load_policy()


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ("cap = 0.05", "cap = 5"),
        ("level_days = 14", "level_days = -1"),
        ("total_jump = 3", "total_jump = 1"),
        ("agreeing_origins = 2", "agreeing_origins = 1"),
        ("agreeing_origins = 2", "agreeing_origins = 2\nvotes = 3"),
        ('["buy", "sell"]', '["buy"]'),
    ],
)
def test_a_threshold_that_makes_no_sense_is_refused(row: str, wrong: str, tmp_path: Path) -> None:
    assert row in TEXT
    with pytest.raises(BadData, match=r"tolerances\.toml"):
        read(TEXT.replace(row, wrong, 1), tmp_path)


def test_no_word_is_both_heard_and_unheard() -> None:
    words = load_policy().words
    opposed = {word for group in (*words.opposed_events, *words.opposed_bases) for word in group}
    assert opposed.isdisjoint(words.unheard)
    assert set(words.revision).isdisjoint(words.unheard)
