"""Files of an article a line: gone through once, and later asked for single lines of them.

What is packed, or comes on stdin, is unpacked into one file that has no name: it is gone when the
process ends, however that ends.
"""

import gzip
import hashlib
import tempfile
import zlib
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from app.cli.checking.drafts import LARGEST
from app.errors import BadInput

PACKED = ".gz"
CHUNK = 1_048_576
TOO_LONG = f"is longer than {LARGEST} bytes"


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank; with a `problem` it is none that could be read."""

    number: int
    offset: int
    length: int
    content: bytes
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """A stretch of an open file; one without `length` goes to the end of it.

    `problem` is why nothing follows the stretch, where something should.
    """

    file: BinaryIO
    start: int = 0
    length: int | None = None
    problem: str = ""

    def each(self) -> Iterator[Line]:
        """Every line that is not blank, in order."""
        self.file.seek(self.start)
        offset, number = 0, 0
        while raw := self._next(offset, LARGEST + 1):
            number += 1
            if len(raw) > LARGEST and not raw.endswith(b"\n"):
                length = len(raw) + self._skipped(offset + len(raw))
                yield Line(number, offset, length, b"", TOO_LONG)
            else:
                length = len(raw)
                if raw.strip():
                    yield Line(number, offset, length, raw)
            offset += length
        if self.problem:
            yield Line(number + 1, offset, 0, b"", self.problem)

    def at(self, offset: int, length: int) -> bytes:
        """The line that stands there."""
        self.file.seek(self.start + offset)
        return self.file.read(length)

    def _next(self, offset: int, most: int) -> bytes:
        left = most if self.length is None else min(most, self.length - offset)
        return self.file.readline(left) if left > 0 else b""

    def _skipped(self, offset: int) -> int:
        """How long the rest of a line is that is read no further."""
        length = 0
        while raw := self._next(offset + length, CHUNK):
            length += len(raw)
            if raw.endswith(b"\n"):
                break
        return length


class Spool:
    """One file for all that has to be unpacked, each part of it unpacked once."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="plumbline-")  # noqa: SIM115  # see __exit__
        self._kept: dict[Hashable, Lines] = {}
        self._end = 0

    def __enter__(self) -> "Spool":
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def of_file(self, path: Path) -> Lines:
        """The lines of a packed file; where it is damaged, those before the damage."""
        if path not in self._kept:
            with gzip.open(path, "rb") as packed:
                self._keep(path, packed)
        return self._kept[path]

    def of_stream(self, name: str, stream: BinaryIO) -> tuple[Lines, str]:
        """The lines of a stream, which is read to its end, and a hash of what it held."""
        digest = self._keep(name, stream)
        return self._kept[name], digest

    def of_name(self, name: str) -> Lines:
        """The lines of a stream that was kept before."""
        return self._kept[name]

    def _keep(self, key: Hashable, stream: BinaryIO | gzip.GzipFile) -> str:
        start, found, problem = self._end, hashlib.sha256(), ""
        self._file.seek(start)
        try:
            while chunk := stream.read(CHUNK):
                self._file.write(chunk)
                found.update(chunk)
                self._end += len(chunk)
        except (gzip.BadGzipFile, EOFError, zlib.error):
            problem = "is damaged: nothing could be unpacked from here on"
        self._kept[key] = Lines(self._file, start, self._end - start, problem)
        return found.hexdigest()


def content_of(path: Path) -> bytes:
    """What a file holds, unpacked, and no more than a byte beyond what can be read.

    OSError or BadInput says why it cannot be had.
    """
    if path.suffix.lower() != PACKED:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    with gzip.open(path, "rb") as packed:
        try:
            return packed.read(LARGEST + 1)
        except (gzip.BadGzipFile, EOFError, zlib.error):
            raise BadInput("is damaged: it cannot be unpacked") from None
