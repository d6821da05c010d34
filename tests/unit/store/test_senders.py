"""Senders come back as they were recorded."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.sender import Algorithm, Cms, Encoding, Scheme, Sender, Signed
from app.errors import Conflict
from app.store import Store, senders
from tests.unit.store.samples import NOW

SCHEME = Scheme(
    "X-Desk-Signature",
    Algorithm.SHA1,
    Encoding.BASE64,
    "s=",
    Signed.BODY_TS,
    "X-Desk-Time",
    "t=",
    "X-Desk-Id",
    ",",
)
PLAIN = Sender("blog", Cms.GHOST, "Harbour Post", NOW, ("tide",))
OWN = Sender("desk", Cms.ARC, "Meridian Wire", NOW, ("ebb", "flow"), SCHEME, "Europe/Berlin")


def add(store: Store, *new: Sender) -> None:
    for sender in new:
        with store.writing() as connection:
            senders.add(connection, sender)


def by_id(store: Store, source_id: str) -> Sender | None:
    with store.reading() as connection:
        return senders.by_id(connection, source_id)


def test_a_sender_comes_back_with_its_scheme_and_its_secrets(store: Store) -> None:
    add(store, OWN, PLAIN)
    assert by_id(store, "desk") == OWN
    with store.reading() as connection:
        assert senders.listed(connection) == (PLAIN, OWN)


def test_an_id_is_taken_once(store: Store) -> None:
    add(store, PLAIN)
    with pytest.raises(Conflict):
        add(store, replace(OWN, source_id="blog"))


def test_secrets_change_and_nothing_else(store: Store) -> None:
    add(store, PLAIN)
    with store.writing() as connection:
        senders.set_secrets(connection, "blog", ("new", "tide"))
    assert by_id(store, "blog") == replace(PLAIN, secrets=("new", "tide"))


def test_when_it_was_heard_of_is_known_to_the_minute(store: Store) -> None:
    add(store, PLAIN)
    soon, later = NOW + timedelta(seconds=59), NOW + timedelta(seconds=60)
    for moment, known in ((NOW, NOW), (soon, NOW), (later, later)):
        sender = by_id(store, "blog")
        assert sender
        with store.writing() as connection:
            senders.note_seen(connection, sender, moment)
        assert by_id(store, "blog") == replace(PLAIN, last_seen=known)


def test_what_is_removed_is_gone(store: Store) -> None:
    add(store, PLAIN)
    with store.writing() as connection:
        assert senders.remove(connection, "blog")
        assert not senders.remove(connection, "blog")
    assert by_id(store, "blog") is None
