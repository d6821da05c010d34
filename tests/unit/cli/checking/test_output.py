"""What is printed is plain but on a terminal, and GitHub gets its summary."""

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.cli.checking.options import Output
from app.cli.checking.output import coloured, may_colour, summarise, write
from app.exporters.remarks import Run
from tests.unit.cli.checking.conftest import checked, claim

TEXT = "Twelve men came."
RUN = Run((checked("desk/a.md", TEXT, claim(TEXT, "Twelve men", "drifts")),))


class Screen(io.BytesIO):
    """A stdout that is, or is not, a terminal."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal
        self.buffer = self

    def isatty(self) -> bool:
        return self.terminal


def shown(
    monkeypatch: pytest.MonkeyPatch,
    *,
    terminal: bool = False,
    quiet: bool = False,
    colour: bool = True,
) -> str:
    screen = Screen(terminal=terminal)
    monkeypatch.setattr(sys, "stdout", screen)
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    write(RUN, (Output("text", None),), quiet=quiet, colour=colour)
    return screen.getvalue().decode()


def test_lines_are_plain_unless_somebody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = shown(monkeypatch)
    assert "\x1b" not in plain
    assert plain.startswith("desk/a.md:1:1: warning figure-drift ")
    assert plain.splitlines()[-1] == "1 claim: 1 drifts"
    on_a_terminal = shown(monkeypatch, terminal=True)
    assert "\x1b[33mwarning\x1b[0m" in on_a_terminal
    assert shown(monkeypatch, terminal=True, colour=False) == plain


def test_quiet_leaves_out_what_sums_up(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, quiet=True) == shown(monkeypatch).splitlines(keepends=True)[0]


@pytest.mark.parametrize(
    ("environment", "may"),
    [({}, True), ({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_who_asks_for_no_colour_gets_none(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], *, may: bool
) -> None:
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(isatty=lambda: True))
    assert may_colour(environment) is may


def test_only_levels_are_coloured() -> None:
    assert coloured("3 claims: 1 drifts\n") == "3 claims: 1 drifts\n"
    assert coloured("a b.md:1:2: note r said: b.md:1:2: error r\n").count("\x1b[0m") == 3


def test_forms_are_written_to_their_files(tmp_path: Path) -> None:
    outputs = tuple(Output(form, tmp_path / form) for form in ("sarif", "junit", "json"))
    write(RUN, outputs, quiet=False, colour=False)
    assert b'"2.1.0"' in (tmp_path / "sarif").read_bytes()
    assert b"<testsuites" in (tmp_path / "junit").read_bytes()
    assert (tmp_path / "json").read_bytes().endswith(b"}\n")


def test_the_summary_of_a_step_is_added_to(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    file.write_text("before\n", encoding="utf-8")
    summarise(RUN, {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(file)})
    text = file.read_text(encoding="utf-8")
    assert text.startswith("before\n")
    assert "## Plumbline" in text


def test_elsewhere_nothing_is_summarised(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    summarise(RUN, {"GITHUB_STEP_SUMMARY": str(file)})
    summarise(RUN, {"GITHUB_ACTIONS": "true"})
    assert not file.exists()
