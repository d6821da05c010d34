"""Pieces come in batches that fit into the memory."""

import pytest

from app.domain.backfill import Spot
from app.services import archives
from app.services.archives import Piece, batches


def piece(position: int, size: int = 1) -> Piece:
    return Piece(position, Spot(0, "", 0, size), "a.txt", b"x" * size)


def sizes(pieces: list[Piece], most: int) -> list[int]:
    found = list(batches(pieces, most))
    assert [one for batch in found for one in batch] == pieces
    return [len(batch) for batch in found]


def test_a_batch_has_so_many_pieces_and_the_last_what_is_left() -> None:
    assert sizes([piece(number) for number in range(7)], 3) == [3, 3, 1]
    assert sizes([], 3) == []


def test_large_pieces_make_small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "BATCH_BYTES", 10)
    pieces = [piece(0, 4), piece(1, 4), piece(2, 4), piece(3, 99), piece(4), piece(5)]
    assert sizes(pieces, 100) == [3, 1, 2]
