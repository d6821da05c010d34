"""`plumbline deliveries`: one line a delivery, and a way to have it done again."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.cli.main import main
from app.domain.sender import Cms
from app.services.hooks import Received, receive
from app.services.senders import NewSender, add_sender
from app.store import open_store
from tests.databases import migrated

NOW = datetime(2022, 3, 1, 12, tzinfo=UTC)
TOLD = '{"action": "woocommerce_update_product", "arg": 417}'


@pytest.fixture
def delivery(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    url = f"sqlite:///{tmp_path}/plumbline.sqlite3"
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", url)
    migrated(url)
    store = open_store(url)
    new = NewSender("press", Cms.WORDPRESS, "Harbour Post", "the tide comes in at noon")
    sender = add_sender(store, new, NOW).sender
    body = {"action": "woocommerce_update_product", "arg": 417}
    accepted = receive(store, Received(sender, TOLD, body), NOW)
    store.close()
    return accepted.delivery_id


def test_a_delivery_is_a_line(delivery: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(("deliveries", "list")) == 0
    reason = "it names an action and brings no post"
    line = (delivery, "2022-03-01T12:00:00+00:00", "press", "-", "ignored", reason)
    assert capsys.readouterr().out == "\t".join(line) + "\n"


def test_they_are_chosen_by_state_and_sender(
    delivery: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(("deliveries", "list", "--state", "failed"))
    main(("deliveries", "list", "--sender", "desk"))
    assert capsys.readouterr().out == ""


def test_a_replayed_one_waits(delivery: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(("deliveries", "replay", delivery)) == 0
    capsys.readouterr()
    main(("deliveries", "list", "--state", "waiting"))
    assert capsys.readouterr().out.startswith(delivery)
