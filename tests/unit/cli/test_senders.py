"""`plumbline senders` and `plumbline deliveries`: a secret is printed once, and never again."""

import io
from pathlib import Path

import pytest

from app.cli.main import main
from app.store import open_store
from tests.databases import migrated

TIDE = "the tide comes in at noon"
ADD = ("senders", "add", "blog", "--cms", "ghost", "--source", "Harbour Post")


@pytest.fixture(autouse=True)
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    url = f"sqlite:///{tmp_path}/plumbline.sqlite3"
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", url)
    migrated(url)
    return url


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def test_a_secret_that_is_made_is_printed_once(capsys: pytest.CaptureFixture[str]) -> None:
    first, second = said(capsys, *ADD).splitlines()
    assert first == "address: /hooks/ghost/blog"
    name, secret = second.split(": ")
    assert name == "secret"
    later = said(capsys, "senders", "list") + said(capsys, "senders", "show", "blog")
    assert "Harbour Post" in later
    assert secret not in later


def test_a_secret_of_one_s_own_comes_from_a_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "secret"
    file.write_text(f"{TIDE}\n", encoding="utf-8")
    assert said(capsys, *ADD, "--secret", str(file)) == "address: /hooks/ghost/blog\n"


def test_or_from_stdin(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, database: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{TIDE}\n"))
    said(capsys, *ADD, "--secret", "-")
    store = open_store(database)
    with store.reading() as connection:
        kept = connection.exec_driver_sql("SELECT secrets FROM senders").scalar_one()
    store.close()
    assert kept == f'["{TIDE}"]'


def test_a_secret_is_rotated_and_the_old_one_ended(capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, *ADD)
    assert "secret: " in said(capsys, "senders", "rotate", "blog")
    assert "secrets: 2" in said(capsys, "senders", "show", "blog")
    said(capsys, "senders", "rotate", "blog", "--end")
    assert "secrets: 1" in said(capsys, "senders", "show", "blog")


def test_a_scheme_of_one_s_own_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    scheme = ("--header", "X-Arc-Signature", "--encoding", "base64", "--signed", "body+ts")
    add = ("senders", "add", "arc", "--cms", "arc", "--source", "Harbour Post")
    said(capsys, *add, *scheme, "--ts-header", "X-Arc-Time")
    assert "scheme: X-Arc-Signature body+ts" in said(capsys, "senders", "show", "arc")


def test_what_is_removed_is_no_longer_listed(capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, *ADD)
    said(capsys, "senders", "remove", "blog")
    assert said(capsys, "senders", "list") == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ("senders", "show", "nobody"),
        ("senders", "remove", "nobody"),
        ("senders", "add", "Blog", "--cms", "ghost", "--source", "Harbour Post"),
        ("senders", "add", "arc", "--cms", "arc", "--source", "Harbour Post"),
        ("deliveries", "replay", "dlv_0"),
        ("deliveries", "list", "--limit", "0"),
    ],
)
def test_what_cannot_be_done_is_said_and_ends_with_two(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("plumbline: ")


def test_where_nothing_came_nothing_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "deliveries", "list") == ""
