"""Arguments that cannot be used end with 2 and say why."""

import pytest

from app.cli.arguments.check import VERDICTS
from app.cli.main import main, parser
from app.domain import Verdict


def test_every_verdict_can_be_failed_on() -> None:
    assert set(VERDICTS) == {str(verdict) for verdict in Verdict}


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("drifts,conflicts", ("drifts", "conflicts")),
        (" conflicts , ", ("conflicts",)),
        ("none", ()),
    ],
)
def test_verdicts_are_read_from_a_list(said: str, read: tuple[str, ...]) -> None:
    assert parser().parse_args(["check", "a.txt", "--fail-on", said]).fail_on == read


def test_only_conflicts_fail_unless_said() -> None:
    assert parser().parse_args(["check", "a.txt"]).fail_on == ("conflicts",)


@pytest.mark.parametrize("said", ["", "wrong", "drifts,wrong", "none,drifts"])
def test_a_word_that_is_no_verdict_is_refused(
    said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["check", "a.txt", "--fail-on", said])
    assert left.value.code == 2
    assert "choose from" in capsys.readouterr().err


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert (left.value.code, capsys.readouterr().out[:10]) == (0, "plumbline ")
