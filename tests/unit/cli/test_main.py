"""Arguments that cannot be used end with 2 and say why."""

import pytest

from app.cli.arguments.check import FORMS, LEVELS
from app.cli.main import main, parser
from app.exporters import EXPORTERS
from app.exporters.rules import GRAVITY


def test_what_is_listed_can_be_cut_at_every_level() -> None:
    assert tuple(str(level) for level in GRAVITY) == LEVELS


def test_the_help_names_every_form() -> None:
    assert tuple(EXPORTERS) == FORMS


@pytest.mark.parametrize("said", ["", "wrong", "drifts,wrong", "none,drifts"])
def test_a_word_that_is_no_verdict_is_refused(
    said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "a.txt", "--fail-on", said]) == 2
    assert "choose from" in capsys.readouterr().err


def test_what_the_command_line_does_not_say_is_left_to_the_project() -> None:
    asked = vars(parser().parse_args(["check", "a.txt"]))
    said = {name for name, value in asked.items() if value not in (None, [], False)}
    assert said == {"command", "files", "colour"}


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert (left.value.code, capsys.readouterr().out[:10]) == (0, "plumbline ")


def test_an_interrupt_ends_with_two_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_wanted: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("app.cli.check.check", interrupted)
    assert main(["check", "a.txt"]) == 2
    assert capsys.readouterr().err == "plumbline: interrupted\n"
