"""Files, directories and patterns become files, in one order and each once."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli.checking.config import Projects
from app.cli.checking.paths import SUFFIXES, Targets, targets_of
from app.errors import BadInput

Write = Callable[..., Path]


def names(here: Path, *said: str) -> list[str]:
    return [target.name for target in targets_of(said, here, Projects()).files]


def test_files_come_in_the_order_in_which_they_are_named(write: Write, here: Path) -> None:
    write("b.md"), write("a.md")
    assert names(here, "b.md", "a.md") == ["b.md", "a.md"]


def test_a_directory_gives_all_kinds_of_text_sorted(write: Write, here: Path) -> None:
    for suffix in (*SUFFIXES, ".json", ".png", ".py", ".MD"):
        write(f"desk/{suffix.strip('.')}{suffix}")
    write("desk/z/y.md"), write("desk/.hidden/a.md"), write("desk/.a.md"), write("desk/Makefile")
    assert names(here, "desk") == [
        "desk/MD.MD",
        "desk/adoc.adoc",
        "desk/htm.htm",
        "desk/html.html",
        "desk/markdown.markdown",
        "desk/md.md",
        "desk/rst.rst",
        "desk/txt.txt",
        "desk/z/y.md",
    ]


def test_what_is_named_is_checked_whatever_its_kind(write: Write, here: Path) -> None:
    write("item.json"), write("notes"), write(".draft.md")
    assert names(here, "item.json", "notes", ".draft.md") == ["item.json", "notes", ".draft.md"]


def test_a_pattern_goes_through_directories(write: Write, here: Path) -> None:
    for name in ("a.md", "desk/b.md", "desk/deep/c.md", "desk/deep/d.txt", "desk/.h/e.md"):
        write(name)
    assert names(here, "**/*.md") == ["a.md", "desk/b.md", "desk/deep/c.md"]
    assert names(here, "desk/**") == ["desk/b.md", "desk/deep/c.md", "desk/deep/d.txt"]
    assert names(here, f"{here}/desk/*/*.txt") == ["desk/deep/d.txt"]


def test_a_pattern_that_names_a_kind_of_file_means_it(write: Write, here: Path) -> None:
    write("a.json"), write("a.md"), write("a.png")
    assert names(here, "*.json") == ["a.json"]
    assert names(here, "a.*") == ["a.md"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(write: Write, here: Path) -> None:
    write("a[1].md"), write("a1.md")
    assert names(here, "a[1].md") == ["a[1].md"]


def test_each_file_is_checked_once(write: Write, here: Path) -> None:
    write("desk/a.md"), write("desk/b.md")
    assert names(here, "desk/b.md", "desk", "./desk/../desk/a.md", "**/*.md") == [
        "desk/b.md",
        "desk/a.md",
    ]


def test_files_elsewhere_keep_their_whole_name(write: Write, here: Path) -> None:
    path = write("a.md")
    (here / "desk").mkdir()
    assert names(here / "desk", "../a.md") == [str(path)]


def test_links_to_directories_are_not_followed(write: Write, here: Path) -> None:
    write("desk/a.md")
    (here / "desk" / "round").symlink_to(here / "desk")
    (here / "desk" / "b.md").symlink_to(here / "desk" / "a.md")
    assert names(here, "desk") == ["desk/a.md", "desk/b.md"]


def test_what_is_ignored_is_left_alone_even_if_it_is_named(write: Write, here: Path) -> None:
    for name in ("a.md", "drafts/b.md", "desk/old/c.md", "desk/d.md", "desk/keep.md"):
        write(name)
    write(".plumblineignore", "# ours\ndrafts/\n*.md\n!keep.md\n!a.md\n")
    targets = targets_of([".", "desk/d.md", "drafts/b.md"], here, Projects())
    assert [target.name for target in targets.files] == ["a.md", "desk/keep.md"]
    assert targets.problems == ()
    assert targets.ignored


def test_the_settings_ignore_too_seen_from_where_they_stand(write: Write, here: Path) -> None:
    write("desk/plumbline.toml", 'ignore = ["/old/", "x.md"]')
    for name in ("desk/old/a.md", "desk/new/old/b.md", "desk/x.md", "x.md"):
        write(name)
    assert names(here, ".") == ["desk/new/old/b.md", "x.md"]


def test_settings_that_are_named_ignore_for_all(write: Write, here: Path) -> None:
    write("desk/a.md"), write("desk/b.md"), write("desk/plumbline.toml", 'ignore = ["b.md"]')
    write("elsewhere/own.toml", 'ignore = ["a.md"]')
    named = write("own.toml", 'ignore = ["a.md"]')
    found = targets_of(["desk"], here, Projects(named))
    assert [target.name for target in found.files] == ["desk/b.md"]
    far = targets_of(["desk"], here, Projects(here / "elsewhere/own.toml"))
    assert [target.name for target in far.files] == ["desk/a.md", "desk/b.md"]


def test_a_directory_of_which_all_is_ignored_is_no_problem(write: Write, here: Path) -> None:
    write("drafts/a.md"), write(".plumblineignore", "drafts/")
    assert targets_of(["drafts"], here, Projects()) == Targets((), (), 1)


def test_what_names_nothing_is_a_problem(write: Write, here: Path) -> None:
    write("images/a.png")
    targets = targets_of(["images", "*.md"], here, Projects())
    assert targets.problems == (
        ("images", "holds no file that can be checked"),
        ("*.md", "matches no file"),
    )


@pytest.mark.parametrize("name", ["a**b", "desk/**.md"])
def test_a_pattern_that_is_none_is_a_problem(here: Path, name: str) -> None:
    ((said, problem),) = targets_of([name], here, Projects()).problems
    assert (said, problem[:14]) == (name, "is no pattern:")


def test_a_pattern_may_lead_upwards(write: Write, here: Path) -> None:
    path = write("a.md")
    (here / "desk").mkdir()
    assert names(here / "desk", "../*.md") == [str(path)]


def test_a_file_that_is_not_there_is_found_out_when_it_is_read(here: Path) -> None:
    assert names(here, "gone.md") == ["gone.md"]


def test_stdin_has_the_name_that_it_is_given(here: Path) -> None:
    (plain,) = targets_of(["-", "-"], here, Projects()).files
    assert (plain.name, plain.suffix, plain.is_stdin) == ("-", "", True)
    (named,) = targets_of(["-"], here, Projects(), "desk/a.MD").files
    assert (named.name, named.suffix, named.path) == ("desk/a.MD", ".md", here / "desk/a.MD")


def test_an_ignore_file_that_is_no_text_is_named(write: Write, here: Path) -> None:
    write("a.md")
    (here / ".plumblineignore").write_bytes(b"\xff")
    with pytest.raises(BadInput, match=r"\.plumblineignore: is not UTF-8 at byte 0"):
        targets_of(["."], here, Projects())


def test_names_that_are_no_utf_8_go_through(here: Path) -> None:
    name = os.fsdecode(b"caf\xe9.md")
    (here / name).write_text("Twelve men.", encoding="utf-8")
    assert names(here, ".") == [name]
