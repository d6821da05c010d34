"""`plumbline users`: no password is an argument, and none is shown."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli.main import main
from app.services.sessions import sign_in
from app.store import open_store
from tests.databases import migrated
from tests.unit.store.samples import NOW

TIDE = "the tide comes in at noon"
EBB = "and goes out at half past six"


@pytest.fixture(autouse=True)
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    url = f"sqlite:///{tmp_path}/plumbline.sqlite3"
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", url)
    migrated(url)
    return url


class Terminal(io.StringIO):
    """A stdin that somebody sits at."""

    def isatty(self) -> bool:
        return True


class Asked:
    """The command line with passwords typed at it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.monkeypatch, self.capsys = monkeypatch, capsys

    def __call__(self, *arguments: str, stdin: str = "", code: int = 0) -> str:
        self.monkeypatch.setattr("sys.stdin", io.StringIO(stdin))
        assert main(("users", *arguments)) == code
        said = self.capsys.readouterr()
        assert TIDE not in said.out + said.err
        return said.out + said.err


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Asked:
    return Asked(monkeypatch, capsys)


@pytest.fixture
def ada(asked: Asked) -> None:
    asked("add", "Ada", "--role", "admin", stdin=TIDE + "\n")


def may_sign_in(url: str, name: str, password: str) -> bool:
    store = open_store(url)
    try:
        return sign_in(store, name, password, NOW) is not None
    finally:
        store.close()


def typed(*words: str) -> Iterator[str]:
    return iter(words)


def test_a_password_is_read_from_stdin_without_its_line_end(asked: Asked, database: str) -> None:
    assert "Ada may sign in, with the role admin" in asked(
        "add", "Ada", "--role", "admin", stdin=f"{TIDE}\r\nnext line\n"
    )
    assert may_sign_in(database, "Ada", TIDE)


def test_at_a_terminal_it_is_asked_for_twice_and_not_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], database: str
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("shown as it is typed"))
    words = typed(TIDE, TIDE, EBB, TIDE)
    monkeypatch.setattr("getpass.getpass", lambda _prompt: next(words))
    assert main(("users", "add", "Ada", "--role", "admin")) == 0
    assert may_sign_in(database, "Ada", TIDE)
    assert main(("users", "password", "Ada")) == 2
    assert "the two passwords differ" in capsys.readouterr().err
    assert may_sign_in(database, "Ada", TIDE)


@pytest.mark.usefixtures("ada")
def test_everybody_is_listed_with_role_and_state(asked: Asked) -> None:
    asked("add", "Bo", stdin=EBB)
    asked("disable", "Bo")
    ada, bo = asked("list").splitlines()
    assert ada.split("\t")[:3] == ["Ada", "admin", "enabled"]
    assert bo.split("\t")[:3] == ["Bo", "editor", "disabled"]


@pytest.mark.usefixtures("ada")
def test_role_password_and_state_change(asked: Asked, database: str) -> None:
    asked("add", "Bo", "--role", "reader", stdin=EBB)
    assert "Bo has the role admin" in asked("role", "bo", "admin")
    assert "signed out everywhere" in asked("password", "Bo", stdin="the lighthouse blinks twice")
    assert may_sign_in(database, "Bo", "the lighthouse blinks twice")
    asked("disable", "Bo")
    assert not may_sign_in(database, "Bo", "the lighthouse blinks twice")
    asked("enable", "Bo")
    assert may_sign_in(database, "Bo", "the lighthouse blinks twice")


@pytest.mark.usefixtures("ada")
def test_what_cannot_be_is_said(asked: Asked) -> None:
    assert "make another person an admin first" in asked("disable", "Ada", code=2)
    assert "make another person an admin first" in asked("role", "Ada", "reader", code=2)
    assert "there is a person Ada already" in asked(
        "add", "ada", "--role", "admin", stdin=EBB, code=2
    )
    assert "between 12 and 1,000" in asked("add", "Bo", stdin="short", code=2)
    assert "no person with id Bo" in asked("enable", "Bo", code=2)


def test_the_first_person_is_an_admin(asked: Asked) -> None:
    assert "the first person must be an admin" in asked("add", "Ada", stdin=TIDE, code=2)
    assert asked("list") == ""
