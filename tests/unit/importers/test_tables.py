"""Lines are told by their numbers, one at a time, and a broken file is named."""

import gzip
from decimal import Decimal
from pathlib import Path

import pytest

from app.errors import BadInput
from app.exporters.figure_columns import Cell
from app.exporters.figures_as_csv import cell_text, csv_line
from app.importers import tables
from app.importers.tables import Layout, lines_of


def told(path: Path, layout: Layout | None = None) -> list[tuple[int, list[str]]]:
    return [(line.number, list(line.cells)) for line in lines_of(path, layout or Layout())]


def file(tmp_path: Path, content: bytes, name: str = "table.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def test_a_record_is_numbered_by_the_line_it_starts_on(tmp_path: Path) -> None:
    path = file(tmp_path, b'a,b\n\n1,"two\nlines"\n3,4\n')
    assert told(path) == [(1, ["a", "b"]), (3, ["1", "two\nlines"]), (5, ["3", "4"])]


def test_a_byte_order_mark_is_no_part_of_the_header(tmp_path: Path) -> None:
    assert told(file(tmp_path, b"\xef\xbb\xbfa\n1\n"))[0] == (1, ["a"])


def test_lines_before_the_header_are_skipped_and_counted(tmp_path: Path) -> None:
    path = file(tmp_path, b'"Source, "odd\n\na;b\n1;2\n')
    assert told(path, Layout(";", skip=2)) == [(3, ["a", "b"]), (4, ["1", "2"])]


def test_a_packed_file_is_unpacked_on_the_way(tmp_path: Path) -> None:
    assert told(file(tmp_path, gzip.compress(b"a\n1\n"), "table.tsv.gz"))[1] == (2, ["1"])


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"a\n\xff\n", "table.csv", "is not utf-8"),
        (b'a\n"open\n', "table.csv", "line 2 cannot be told apart"),
        (b'a\n"x"y\n', "table.csv", "line 2 cannot be told apart"),
        (b"a\n1\n", "table.csv.gz", "no whole gzip file"),
        (gzip.compress(b"a\n" * 9999, mtime=0)[:-20], "table.csv.gz", "no whole gzip file"),
    ],
)
def test_a_file_that_is_none_is_named(tmp_path: Path, content: bytes, name: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        told(file(tmp_path, content, name))


def test_a_line_that_would_fill_the_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "LONGEST_LINE", 100)
    with pytest.raises(BadInput, match="a line of more than 99 characters"):
        told(file(tmp_path, b"a\n" + b"x" * 200))


def test_what_was_exported_comes_in_as_it_was(tmp_path: Path) -> None:
    """Numbers below nothing, texts that a spreadsheet would run, and one that was guarded before.
    Seen to fail with cells taken as they stand."""
    cells: list[Cell] = [
        Decimal("-1.50"),
        "-5 jobs went",
        "=1+1",
        "'=1+1",
        "\ttab",
        "a,b\r\nc",
        "’",
    ]
    content = csv_line([f"c{at}" for at, _ in enumerate(cells)]) + csv_line(
        [cell_text(cell) for cell in cells]
    )
    rows = told(file(tmp_path, content.encode()))
    assert rows[1][1] == [str(cell) for cell in cells]
