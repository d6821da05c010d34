"""`plumbline keys`: a key is printed once, and never again."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.cli.main import main
from app.services.keys import key_shown
from app.store import open_store
from tests.databases import migrated


@pytest.fixture(autouse=True)
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    url = f"sqlite:///{tmp_path}/plumbline.sqlite3"
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", url)
    migrated(url)
    return url


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(("keys", *arguments)) == 0
    return capsys.readouterr().out


def made(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[str, str]:
    """The id and the key that are printed."""
    lines = said(capsys, "create", "the CMS", "--scopes", "check,read", *options).splitlines()
    named = dict(line.split(": ") for line in lines)
    assert list(named) == ["id", "key"]
    return named["id"], named["key"]


def is_let_in(url: str, key: str, at: datetime) -> bool:
    store = open_store(url)
    try:
        return key_shown(store, key, at) is not None
    finally:
        store.close()


def test_a_key_is_printed_once_and_let_in(
    capsys: pytest.CaptureFixture[str], database: str
) -> None:
    identifier, key = made(capsys)
    assert is_let_in(database, key, datetime.now(UTC))
    listed = said(capsys, "list")
    assert listed.split("\t")[:4] == [identifier, "the CMS", "read,check", "holds"]
    assert key not in listed


def test_a_key_holds_through_its_last_day(
    capsys: pytest.CaptureFixture[str], database: str
) -> None:
    last = datetime.now(UTC) + timedelta(days=3)
    _, key = made(capsys, "--expires", last.date().isoformat())
    midnight = datetime(last.year, last.month, last.day, tzinfo=UTC) + timedelta(days=1)
    assert is_let_in(database, key, midnight - timedelta(seconds=1))
    assert not is_let_in(database, key, midnight)
    assert f"holds until {midnight:%Y-%m-%dT00:00}" in said(capsys, "list")


def test_a_key_is_listed_with_its_sources(capsys: pytest.CaptureFixture[str]) -> None:
    made(capsys)
    made(capsys, "--source", "Meridian Wire", "--source", "Harbour Post")
    ends = [line.split("\t")[-1] for line in said(capsys, "list").splitlines()]
    assert sorted(ends) == ["Meridian Wire; Harbour Post", "any source"]


def test_a_revoked_key_is_refused(capsys: pytest.CaptureFixture[str], database: str) -> None:
    identifier, key = made(capsys)
    said(capsys, "revoke", identifier)
    assert not is_let_in(database, key, datetime.now(UTC))
    assert "\trevoked\t" in said(capsys, "list")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("create", "x", "--scopes", "all"), "choose from read, check, write, admin"),
        (("create", "x"), "--scopes"),
        (("create", "x", "--scopes", "read", "--expires", "soon"), "write the day as"),
    ],
)
def test_what_cannot_be_meant_is_said(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str
) -> None:
    with pytest.raises(SystemExit):
        main(("keys", *arguments))
    assert message in capsys.readouterr().err


def test_a_day_that_is_past_and_a_key_that_is_none_are_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(("keys", "create", "x", "--scopes", "read", "--expires", "2020-01-01")) == 2
    assert "this moment is past" in capsys.readouterr().err
    assert main(("keys", "revoke", "none")) == 2
    assert "no key with id none" in capsys.readouterr().err
