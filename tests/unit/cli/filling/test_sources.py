"""What is named becomes pieces in one order, each found again; what changed is another state."""

import gzip
import io
import os
import sys
from pathlib import Path

import pytest

from app.cli.filling.sources import archive_of
from app.cli.filling.work import Given
from app.domain.backfill import Entry, Turn
from app.errors import BadInput
from app.services.archives import Piece

NOBODY = Given()


def pieces_of(*names: str | Path) -> list[Piece]:
    """All pieces, each of which was found again as it was."""
    with archive_of([str(name) for name in names], NOBODY) as archive:
        pieces = list(archive.pieces())
        for piece in reversed(pieces):
            if not piece.problem:
                assert archive.piece_at(Entry(Turn(0, 0, piece.position), piece.spot)) == piece
        return pieces


def state_of(*names: Path, given: Given = NOBODY) -> tuple[str, str]:
    with archive_of([str(name) for name in names], given) as archive:
        return archive.sources, archive.contents


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive with a bit of everything, and what is none of it."""
    files = {
        "2021/b.md": b"second",
        "2021/a.txt": b"first",
        "2022/c.html.gz": gzip.compress(b"<p>third</p>"),
        "2022/d.json": b"{}",
        "2022/e.jsonl.gz": gzip.compress(b'{"x": 1}\n{"x": 2}\n'),
        "2022/f.ndjson": b'{"x": 3}\n',
        "2022/photo.jpeg": b"\xff",
        ".hidden/a.txt": b"hidden",
        "2022/.a.txt": b"hidden",
    }
    for name, content in files.items():
        path = tmp_path / "archive" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (tmp_path / "archive" / "round").symlink_to(tmp_path / "archive")
    return tmp_path / "archive"


def test_a_folder_is_gone_through_in_order(folder: Path) -> None:
    pieces = pieces_of(folder)
    assert [(piece.position, piece.spot.path, piece.spot.line) for piece in pieces] == [
        (0, "2021/a.txt", None),
        (1, "2021/b.md", None),
        (2, "2022/c.html.gz", None),
        (3, "2022/d.json", None),
        (4, "2022/e.jsonl.gz", 1),
        (5, "2022/e.jsonl.gz", 2),
        (6, "2022/f.ndjson", 1),
    ]
    assert [piece.content for piece in pieces[2:5]] == [b"<p>third</p>", b"{}", b'{"x": 1}\n']


def test_files_come_in_the_order_in_which_they_are_named(folder: Path) -> None:
    pieces = pieces_of(folder / "2022" / "f.ndjson", folder / "2021", folder / "2021" / "a.txt")
    assert [(piece.spot.source, piece.name) for piece in pieces] == [
        (0, "f.ndjson"),
        (1, "a.txt"),
        (1, "b.md"),
        (2, "a.txt"),
    ]


def test_stdin_holds_lines_and_is_known_by_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    states = []
    for content in (b'{"x": 1}\n{"x": 2}', b'{"x": 1}\n{"x": 2}', b"{}"):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        with archive_of(["-"], NOBODY) as archive:
            states.append(archive.sources)
            assert len(list(archive.pieces())) == content.count(b"{")
    assert states[0] == states[1] != states[2]


def test_another_file_size_or_day_is_another_state_and_other_options_another_archive(
    folder: Path,
) -> None:
    sources, contents = state_of(folder)
    assert state_of(folder) == (sources, contents)
    os.utime(folder / "2021" / "a.txt", (1, 1))
    touched = state_of(folder)
    (folder / "2021" / "new.txt").write_bytes(b"new")
    grown = state_of(folder)
    assert touched[0] == grown[0] == sources
    assert len({contents, touched[1], grown[1]}) == 3
    assert state_of(folder, given=Given(published="2022-01-28"))[0] != sources
    assert state_of(folder / "2021")[0] != sources


@pytest.mark.skipif(sys.platform != "linux", reason="file names are text there")
def test_a_name_that_is_no_utf8_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"na\xefve.txt")).write_bytes(b"text")
    (piece,) = pieces_of(tmp_path)
    assert (piece.spot.path, piece.problem) == (
        "na\ufffdve.txt",
        "its name is not UTF-8: rename it",
    )


@pytest.mark.parametrize("name", ["a.jsonl", "a.txt"])
def test_what_is_there_no_more_when_its_turn_comes_has_a_problem(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b'{"text": "The port hired 12 engineers."}\n')
    with archive_of([str(path)], NOBODY) as archive:
        (piece,) = archive.pieces()
        entry = Entry(Turn(0, 0, 0), piece.spot)
        path.write_bytes(b"{}")
        assert "no more what it was" in archive.piece_at(entry).problem
    with archive_of([str(path)], NOBODY) as archive:
        path.unlink()
        assert archive.piece_at(entry).problem == "No such file or directory"


def test_what_is_not_there_or_named_twice_is_refused(folder: Path) -> None:
    with pytest.raises(BadInput, match="no such file"):
        pieces_of(folder, folder / "2023")
    with pytest.raises(BadInput, match="named once"):
        pieces_of(folder, folder)
    with pytest.raises(BadInput, match="named once"):
        pieces_of("-", "-")


def test_a_file_is_told_as_it_was_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    with archive_of(["2021/", "2022/d.json"], NOBODY) as archive:
        assert [archive.name_of(piece.spot) for piece in archive.pieces()] == [
            "2021/a.txt",
            "2021/b.md",
            "2022/d.json",
        ]
        assert archive.name == "2021, d.json"


def test_of_many_sources_the_first_is_named(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(9)]
    for path in paths:
        path.touch()
    with archive_of([str(path) for path in paths], NOBODY) as archive:
        assert archive.name == "0.txt and 8 more"
