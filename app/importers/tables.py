"""A file of separated values → its lines, one record at a time."""

import codecs
import csv
import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, cast

from app.domain.spreadsheets import unguarded
from app.errors import BadInput

LONGEST_LINE = 1_048_577
"""Characters of a line, its end included: beyond, the file is no table."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the lines are written; `skip` lines stand before the header."""

    delimiter: str = ","
    encoding: str = "utf-8-sig"
    skip: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A record with the number of the line that it starts on; no cell is guarded any more."""

    number: int
    cells: Sequence[str]


def lines_of(path: Path, layout: Layout) -> Iterator[Line]:
    """The records behind the skipped lines, the header first; empty lines are left out.

    A name that ends in .gz is unpacked on the way. BadInput where the file is not in the encoding,
    or a quote is never closed: what follows cannot be told.
    """
    with _opened(path) as binary, TextIOWrapper(binary, layout.encoding, newline="") as text:
        number = 1
        try:
            lines = _short_lines(text, path.name)
            for _ in range(layout.skip):
                number += bool(next(lines, ""))
            reader = csv.reader(lines, delimiter=layout.delimiter, strict=True)
            offset = number - 1
            for cells in reader:
                if any(cells):
                    yield Line(number, [unguarded(cell) for cell in cells])
                number = reader.line_num + offset + 1
        except UnicodeError:
            name = codecs.lookup(layout.encoding).name
            raise BadInput(
                f"{path.name}: near line {number}, the text is not {name}; "
                "name its encoding in the mapping"
            ) from None
        except csv.Error as error:
            raise BadInput(f"{path.name}: line {number} cannot be told apart: {error}") from None
        except (EOFError, gzip.BadGzipFile) as error:
            raise BadInput(f"{path.name}: is no whole gzip file: {error}") from None


def first_line(path: Path, encoding: str = "utf-8-sig") -> str:
    """The first line without its end, to tell the form of a file by; empty for an empty file."""
    with _opened(path) as binary, TextIOWrapper(binary, encoding, errors="replace") as text:
        return next(_short_lines(text, path.name), "").rstrip("\r\n")


def _short_lines(text: TextIOWrapper, name: str) -> Iterator[str]:
    """The lines; one that would fill the memory is refused before it is read whole."""
    while line := text.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE:
            raise BadInput(f"{name}: has a line of more than {LONGEST_LINE - 1} characters")
        yield line


def _opened(path: Path) -> BinaryIO:
    if path.suffix.casefold() == ".gz":
        return cast("BinaryIO", gzip.open(path, "rb"))
    return path.open("rb")
