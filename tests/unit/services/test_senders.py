"""Senders are added whole, their secrets are told once, and the old hold beside the new."""

import base64
from dataclasses import replace

import pytest

from app.domain.sender import Cms, Scheme, Signed
from app.errors import BadInput, Conflict, NotFound
from app.services import senders
from app.services.senders import NewSender, add_sender, get_sender, rotate_secret
from app.store import Store
from tests.unit.store.samples import NOW

TIDE = "the tide comes in at noon"
SHORT, SHORT_KEY = "tide", "whsec_dGlkZQ=="
NEW = NewSender("blog", Cms.GHOST, "Harbour Post", TIDE)


def test_a_given_secret_is_not_told_again(store: Store) -> None:
    told = add_sender(store, NEW, NOW)
    assert told.made is None
    assert told.sender == get_sender(store, "blog")
    assert told.sender.secrets == (TIDE,)


def test_a_secret_that_is_made_is_told_once(store: Store) -> None:
    told = add_sender(store, replace(NEW, secret=None), NOW)
    assert told.sender.secrets == (told.made,)
    assert told.made
    assert len(told.made) >= 43
    other = add_sender(store, replace(NEW, source_id="other", secret=None), NOW)
    assert other.made != told.made


def test_a_key_of_standard_webhooks_says_what_it_is(store: Store) -> None:
    made = add_sender(store, NewSender("desk", Cms.STANDARD, "Harbour Post"), NOW).made
    assert made
    assert len(base64.b64decode(made.removeprefix("whsec_"), validate=True)) == 32
    bare = base64.b64encode(b"t" * 24).decode()
    given = add_sender(store, NewSender("bare", Cms.STANDARD, "Harbour Post", bare), NOW)
    assert given.sender.secrets == (f"whsec_{bare}",)


def test_no_secret_is_printed_by_mistake(store: Store) -> None:
    told = add_sender(store, replace(NEW, secret=None), NOW)
    assert told.made
    assert told.made not in repr(told)
    assert TIDE not in repr(NEW)


def test_an_id_is_taken_once(store: Store) -> None:
    add_sender(store, NEW, NOW)
    with pytest.raises(Conflict):
        add_sender(store, NEW, NOW)


BAD = {
    "capitals": replace(NEW, source_id="Blog"),
    "a slash": replace(NEW, source_id="a/b"),
    "no id": replace(NEW, source_id=""),
    "no source": replace(NEW, source="  "),
    "a long source": replace(NEW, source="a" * 201),
    "a short secret": replace(NEW, secret=SHORT),
    "space around the secret": replace(NEW, secret=f" {TIDE}"),
    "no Base64": replace(NEW, cms=Cms.STANDARD),
    "a short key": replace(NEW, cms=Cms.STANDARD, secret=SHORT_KEY),
    "no zone": replace(NEW, timezone="Atlantis/Harbour"),
    "a path for a zone": replace(NEW, timezone="../../etc/passwd"),
    "no scheme": replace(NEW, cms=Cms.ARC),
    "no header": replace(NEW, scheme=Scheme("")),
    "a bad header": replace(NEW, scheme=Scheme("X Desk")),
    "no time header": replace(NEW, scheme=Scheme("X-Desk", signed=Signed.BODY_TS)),
    "no id header": replace(
        NEW, scheme=Scheme("X-Desk", signed=Signed.ID_TS_BODY, ts_header="X-Time")
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_of_no_use_is_refused_by_its_field(store: Store, name: str) -> None:
    with pytest.raises(BadInput) as error:
        add_sender(store, BAD[name], NOW)
    assert error.value.loc
    assert senders.list_senders(store) == ()


def test_the_older_secret_holds_until_it_is_ended(store: Store) -> None:
    add_sender(store, NEW, NOW)
    assert rotate_secret(store, "blog", "the tide goes out at six").made is None
    assert get_sender(store, "blog").secrets == ("the tide goes out at six", TIDE)
    assert senders.end_old_secrets(store, "blog") == 1
    assert get_sender(store, "blog").secrets == ("the tide goes out at six",)
    assert senders.end_old_secrets(store, "blog") == 0


def test_no_more_than_five_hold_at_once(store: Store) -> None:
    add_sender(store, NEW, NOW)
    for _ in range(4):
        assert rotate_secret(store, "blog", None).made
    with pytest.raises(Conflict):
        rotate_secret(store, "blog", None)


def test_an_unknown_sender_is_not_found(store: Store) -> None:
    for use in (senders.get_sender, senders.end_old_secrets, senders.remove_sender):
        with pytest.raises(NotFound):
            use(store, "nobody")
    with pytest.raises(NotFound):
        rotate_secret(store, "nobody", None)
    assert senders.find_sender(store, "No\x00body") is None


def test_what_is_removed_is_gone(store: Store) -> None:
    add_sender(store, NEW, NOW)
    senders.remove_sender(store, "blog")
    assert senders.find_sender(store, "blog") is None
