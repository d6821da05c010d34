"""Rows of decimal numbers → a table of small whole numbers, one scale a row, in two files."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

KEPT = re.compile(r"(##)?[a-z]+")
MOST = 127
SCALES = 256
"""A scale is counted in this part of one: 600 stands for 2.34."""


def is_kept(word: str) -> bool:
    """Whether a word or a word's piece can stand in an English phrase."""
    return KEPT.fullmatch(word) is not None


def quantised(row: Sequence[float]) -> tuple[bytes, int]:
    """The row in signed bytes, the largest 127, and the scale that gives it its length back."""
    largest = max(map(abs, row)) or 1.0
    steps = (round(value / largest * MOST) for value in row)
    return bytes(step % SCALES for step in steps), max(1, round(largest * SCALES))


def written(words: Sequence[str], rows: Iterable[tuple[bytes, int]], folder: Path) -> None:
    """Writes `rows.bin`, row after row, and `words.txt` with a word and its scale a line."""
    cells, scales = zip(*rows, strict=True)
    (folder / "rows.bin").write_bytes(b"".join(cells))
    lines = (f"{word} {scale}\n" for word, scale in zip(words, scales, strict=True))
    (folder / "words.txt").write_text("".join(lines), encoding="utf-8")
