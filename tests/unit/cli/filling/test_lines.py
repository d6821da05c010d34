"""Lines are gone through in bounded memory and found again, packed or not, damaged or not."""

import gzip
import io
from pathlib import Path

import pytest

from app.cli.filling import lines as module
from app.cli.filling.lines import TOO_LONG, Line, Lines, Spool, content_of
from app.errors import BadInput

CONTENT = b'{"a": 1}\n\n  \r\n{"b": 2}\r\n{"c": 3}'
FOUND = [
    Line(1, 0, 9, b'{"a": 1}\n'),
    Line(4, 14, 10, b'{"b": 2}\r\n'),
    Line(5, 24, 8, b'{"c": 3}'),
]


def test_blank_lines_are_passed_over_and_each_other_is_found_again() -> None:
    lines = Lines(io.BytesIO(CONTENT))
    assert list(lines.each()) == FOUND
    assert [lines.at(one.offset, one.length) for one in reversed(FOUND)] == [
        one.content for one in reversed(FOUND)
    ]


def test_several_files_are_unpacked_into_one_and_kept_apart(tmp_path: Path) -> None:
    paths = [tmp_path / "a.jsonl.gz", tmp_path / "b.jsonl.gz"]
    paths[0].write_bytes(gzip.compress(CONTENT))
    paths[1].write_bytes(gzip.compress(b"second\n"))
    with Spool() as spool:
        first, second = map(spool.of_file, paths)
        assert list(first.each()) == FOUND
        assert [line.content for line in second.each()] == [b"second\n"]
        assert second.at(0, 7) == b"second\n"
        assert spool.of_file(paths[0]) is first


def test_a_stream_is_kept_and_known_by_what_it_held() -> None:
    with Spool() as spool:
        lines, digest = spool.of_stream("-", io.BytesIO(CONTENT))
        assert list(lines.each()) == FOUND
        assert spool.of_name("-") is lines
    with Spool() as spool:
        assert spool.of_stream("-", io.BytesIO(CONTENT))[1] == digest
    with Spool() as spool:
        assert spool.of_stream("-", io.BytesIO(CONTENT + b" "))[1] != digest


@pytest.mark.parametrize("end", [b"\nafter\n", b""])
def test_a_line_that_is_too_long_is_passed_in_pieces(
    monkeypatch: pytest.MonkeyPatch, end: bytes
) -> None:
    monkeypatch.setattr(module, "LARGEST", 10)
    monkeypatch.setattr(module, "CHUNK", 4)
    lines = list(Lines(io.BytesIO(b"before\n" + b"x" * 35 + end)).each())
    assert lines[1] == Line(2, 7, 36 if end else 35, b"", TOO_LONG)
    assert [line.content for line in lines[2:]] == ([b"after\n"] if end else [])


@pytest.mark.parametrize("cut", [-9, 30])
def test_of_a_damaged_file_what_comes_before_the_damage_is_read(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "a.jsonl.gz"
    noise = [bytes([33 + (7 * number) % 90]) * 3 + b"\n" for number in range(90)]
    path.write_bytes(gzip.compress(b"".join(noise))[:cut])
    with Spool() as spool:
        *_, last = spool.of_file(path).each()
        assert last.problem.startswith("is damaged")
    with pytest.raises(BadInput, match="is damaged"):
        content_of(path)


def test_what_is_no_gzip_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.md.gz"
    path.write_bytes(b"plain")
    with pytest.raises(BadInput, match="is damaged"):
        content_of(path)


def test_no_more_of_a_file_is_unpacked_than_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LARGEST", 10)
    for name in ("a.txt", "a.txt.gz"):
        content = b"x" * 100
        (tmp_path / name).write_bytes(gzip.compress(content) if "gz" in name else content)
        assert content_of(tmp_path / name) == b"x" * 11
