"""What the command line names → the pieces of an archive, one after the other and found again."""

import contextlib
import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.cli.checking.paths import STDIN, SUFFIXES
from app.cli.filling.lines import PACKED, Lines, Spool, content_of
from app.cli.filling.work import LINES, Given, holds_lines, inner_name
from app.domain.backfill import Entry, Spot
from app.errors import BadInput
from app.services.archives import Archive, Piece

KINDS = SUFFIXES | {".json", *LINES}
"""What is taken in from a folder, packed or not; a file of another kind has to be named."""

NAMED = 3
"""Sources that are all named where the archive is spoken of."""

NO_NAME = "its name is not UTF-8: rename it"
GONE = "is no more what it was: start the same command again"


@contextlib.contextmanager
def archive_of(names: Sequence[str], given: Given) -> Iterator[Archive]:
    """The archive that files, folders and - for stdin make; what is unpacked is gone with the
    block. BadInput for a name that stands for nothing, or is said twice."""
    for name in names:
        if name != STDIN and not Path(name).exists():
            raise BadInput(f"{name}: there is no such file or folder")
    if len({_absolute(name) for name in names}) < len(names):
        raise BadInput("each source is named once")
    with Spool() as spool, contextlib.closing(_Sources(tuple(names), spool)) as sources:
        yield Archive(
            name=_title(names),
            sources=_hash(*sources.said(), given.source or "", given.published or ""),
            contents=sources.contents(),
            pieces=sources.pieces,
            piece_at=sources.piece_at,
            name_of=sources.name_of,
        )


@dataclass(frozen=True, slots=True)
class _File:
    """One file of a source: `path` is below the source, and empty where the source is the file."""

    source: int
    path: str
    whole: Path
    is_stdin: bool = False

    @property
    def holds_lines(self) -> bool:
        return self.is_stdin or holds_lines(self.whole)


class _Sources:
    """The files that are named, in an order that is the same each time."""

    def __init__(self, names: tuple[str, ...], spool: Spool) -> None:
        self._names = names
        self._spool = spool
        self._opened: tuple[Path, Lines] | None = None
        self._digest = ""
        if STDIN in names:
            _, self._digest = spool.of_stream(STDIN, sys.stdin.buffer)

    def close(self) -> None:
        if self._opened is not None:
            self._opened[1].file.close()

    def said(self) -> Iterator[str]:
        """What tells this archive from another; what came on stdin is known by what it is."""
        for name in self._names:
            yield f"{STDIN}{self._digest}" if name == STDIN else _absolute(name)

    def contents(self) -> str:
        """A hash that changes when a file comes, goes or is written."""
        found = hashlib.sha256(self._digest.encode())
        for file in self._files():
            if not file.is_stdin:
                known = file.whole.stat()
                told = f"{file.source}\0{known.st_size}\0{known.st_mtime_ns}\0"
                found.update(told.encode() + os.fsencode(file.path) + b"\n")
        return found.hexdigest()

    def name_of(self, spot: Spot) -> str:
        """The file as it was named."""
        name = _told(self._names[spot.source])
        return f"{name.rstrip('/')}/{spot.path}" if spot.path else name

    def pieces(self) -> Iterator[Piece]:
        """Every piece, from the start."""
        position = 0
        for file in self._files():
            for spot, content, problem in self._in(file):
                yield Piece(position, spot, file.whole.name, content, problem)
                position += 1

    def piece_at(self, entry: Entry) -> Piece:
        """The piece of that entry again; with a problem where it is there no more."""
        spot, position = entry.spot, entry.turn.position
        file = self._file(spot.source, spot.path)
        try:
            if spot.line is None:
                content = content_of(file.whole)
            else:
                content = self._lines(file).at(spot.offset, spot.length)
        except (OSError, BadInput) as error:
            return Piece(position, spot, file.whole.name, b"", _problem(error))
        problem = "" if len(content) == spot.length else GONE
        return Piece(position, spot, file.whole.name, content, problem)

    def _files(self) -> Iterator[_File]:
        for number in range(len(self._names)):
            file = self._file(number, "")
            if file.is_stdin or not file.whole.is_dir():
                yield file
            else:
                for path in _below(file.whole):
                    yield self._file(number, path)

    def _file(self, source: int, path: str) -> _File:
        name = self._names[source]
        whole = Path(name)
        return _File(source, path, whole / path if path else whole, name == STDIN)

    def _in(self, file: _File) -> Iterator[tuple[Spot, bytes, str]]:
        path = _told(file.path)
        if path != file.path:
            yield Spot(file.source, path, 0, 0), b"", NO_NAME
            return
        try:
            if not file.holds_lines:
                content = content_of(file.whole)
                yield Spot(file.source, path, 0, len(content)), content, ""
                return
            lines = self._lines(file)
        except (OSError, BadInput) as error:
            yield Spot(file.source, path, 0, 0), b"", _problem(error)
            return
        for line in lines.each():
            spot = Spot(file.source, path, line.offset, line.length, line.number)
            yield spot, line.content, line.problem

    def _lines(self, file: _File) -> Lines:
        """The lines of a file, which stays open until another one is asked for."""
        if file.is_stdin:
            return self._spool.of_name(STDIN)
        if file.whole.suffix.lower() == PACKED:
            return self._spool.of_file(file.whole)
        if self._opened is None or self._opened[0] != file.whole:
            self.close()
            self._opened = file.whole, Lines(file.whole.open("rb"))
        return self._opened[1]


def _below(folder: Path, above: str = "") -> Iterator[str]:
    """The files below a folder that can be taken in, sorted; hidden ones and links to folders are
    left alone, as `plumbline check` does."""
    for entry in sorted(os.scandir(folder / above), key=lambda one: one.name):
        path = f"{above}/{entry.name}" if above else entry.name
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _below(folder, path)
        elif inner_name(Path(path)).suffix.lower() in KINDS and entry.is_file():
            yield path


def _title(names: Sequence[str]) -> str:
    """What the archive is called: its sources, or the first of many."""
    told = [_told(Path(name).name or name) for name in names]
    return ", ".join(told) if len(told) <= NAMED else f"{told[0]} and {len(told) - 1} more"


def _absolute(name: str) -> str:
    return name if name == STDIN else _told(os.path.normpath(Path(name).absolute()))


def _told(name: str) -> str:
    """A name that can be kept: one that is no UTF-8 with marks in the place of what is not."""
    return os.fsencode(name).decode("utf-8", "replace")


def _problem(error: OSError | BadInput) -> str:
    return (error.strerror or type(error).__name__) if isinstance(error, OSError) else str(error)


def _hash(*words: str) -> str:
    return hashlib.sha256("\x1f".join(words).encode()).hexdigest()
