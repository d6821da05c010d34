"""Passages whose numbers do not fit each other, and right ones: which of them raise a notice."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from app.checking.alone.arithmetic import arithmetic_notices
from app.checking.alone.notices import notices_of
from app.domain import Article
from app.lexicon.loader import load, load_policy
from app.reading import read
from app.wiring import load_parser

ENGLISH = Path(__file__).parent / "en"
HALVES = ("pencil", "pencil-held", "pencil-plain")

Rows = list[dict[str, Any]]


class Count(NamedTuple):
    """Of a half: the passages with a wrong number and those of them that raise a notice, the right
    passages and those of them that raise one all the same."""

    wrong: int
    seen: int
    right: int
    doubted: int


@cache
def rows_of(half: str) -> Rows:
    """The passages of a half; `wrong` is the number that cannot be right, where one cannot."""
    rows: Rows = tomllib.loads((ENGLISH / f"{half}.toml").read_text("utf-8"))["row"]
    return rows


@cache
def counted(half: str) -> Count:
    """Each passage read by itself, with nothing on file."""
    wrong = [is_noticed(row["text"]) for row in rows_of(half) if "wrong" in row]
    right = [is_noticed(row["text"]) for row in rows_of(half) if "wrong" not in row]
    return Count(len(wrong), sum(wrong), len(right), sum(right))


def is_noticed(text: str) -> bool:
    """Whether the text by itself raises any notice."""
    policy = load_policy()
    reading = read(Article("art_1", text, "Meridian Wire"), load(), load_parser())
    return any(arithmetic_notices(reading.claims, policy)) or any(notices_of(reading, policy))
