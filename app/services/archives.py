"""What an archive is to whoever takes it in: pieces, and what is made of them batch by batch."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain import Reading
from app.domain.backfill import Entry, Spot, Turn

BATCH_BYTES = 4_194_304
"""A batch is closed at 4 MiB too, however many articles it was to have."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What may be an article, as it stands in the archive; with a `problem` it could not be read.

    `position` counts the pieces of the archive and is the same each time it is gone through;
    `name` is that of its file, which says what the content is.
    """

    position: int
    spot: Spot
    name: str
    content: bytes
    problem: str = ""


Batch = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a piece is no article that can be recorded."""

    problem: str


@dataclass(frozen=True, slots=True)
class Off:
    """The piece says of itself that it is not to be checked."""


@dataclass(frozen=True, slots=True)
class Dated:
    """An article's id, the digest of its text, and its turn."""

    article_id: str
    digest: str
    turn: Turn


@dataclass(frozen=True, slots=True)
class Ready:
    """An article as it was read; `replaces` is the id of the one whose place it takes, if any, and
    `updated` when its sender made it."""

    reading: Reading
    replaces: str | None = None
    updated: datetime | None = None


@dataclass(frozen=True, slots=True)
class Archive:
    """What is to be taken in.

    `sources` and `contents` tell one archive, and one state of it, from another. `pieces` goes
    through it from its start, `piece_at` finds one again, `name_of` is the file as it was named.
    """

    name: str
    sources: str
    contents: str
    pieces: Callable[[], Iterator[Piece]]
    piece_at: Callable[[Entry], Piece]
    name_of: Callable[[Spot], str]


@dataclass(frozen=True, slots=True)
class Means:
    """How batches are worked on, in parallel or not: the answers come in the order of the batches,
    and each has one for every piece. No more batches are asked for than are worked on."""

    look: Callable[[Iterable[Batch]], Iterator[Sequence[Dated | Off | Refused]]]
    read: Callable[[Iterable[Batch]], Iterator[Sequence[Ready | Off | Refused]]]


def batches(pieces: Iterable[Piece], size: int) -> Iterator[Batch]:
    """So many pieces each; fewer where they are large, so that they do not fill the memory."""
    held: list[Piece] = []
    weight = 0
    for piece in pieces:
        held.append(piece)
        weight += len(piece.content)
        if len(held) == size or weight >= BATCH_BYTES:
            yield tuple(held)
            held, weight = [], 0
    if held:
        yield tuple(held)
