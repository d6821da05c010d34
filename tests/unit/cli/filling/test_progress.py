"""Where nobody watches a bar, a line says now and then how far it is."""

import pytest

from app.cli.filling.progress import EVERY_SECONDS, Lines, telling
from app.domain.backfill import Tally


def test_a_line_comes_every_so_often_with_pace_and_time_left() -> None:
    said: list[str] = []
    moments = iter([0.0, 0.0, 4.0, 4.0, 10.0, 10.0, 19.9, 19.9, 20.0, 20.0])
    lines = Lines(said.append, lambda: next(moments))
    for done in (0, 40, 100, 199, 200):
        lines.recorded(done, 1_200, Tally(recorded=done - done // 100, rejected=done // 100))
    assert said == [
        "plumbline: 100 of 1,200 articles, 1 set aside, 10.0 a second, 0:01:50 left\n",
        "plumbline: 200 of 1,200 articles, 2 set aside, 10.0 a second, 0:01:40 left\n",
    ]


def test_looking_for_days_is_said_too() -> None:
    said: list[str] = []
    moments = iter([0.0, 1.0, float(EVERY_SECONDS)])
    lines = Lines(said.append, lambda: next(moments))
    for count in (100, 200, 12_300):
        lines.looked(count)
    assert said == ["plumbline: looked at 12,300 articles for their days\n"]


def test_on_a_terminal_there_is_a_bar_and_a_file_name_is_no_markup(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Seen to fail with the names taken for markup: that one ends what nothing began."""
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with telling("[/red]2021.jsonl") as (looked, recorded):
        looked(1_000)
        recorded(250, 1_000, Tally(recorded=249, rejected=1))
    said = capsys.readouterr().err
    assert "[/red]2021.jsonl: 250 of 1,000 articles, 1 set aside" in said
