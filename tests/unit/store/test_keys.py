"""Keys come back as they were recorded, by their ids."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.key import ApiKey, Scope
from app.errors import Conflict
from app.store import Store, keys
from tests.unit.store.samples import NOW

LATER = NOW + timedelta(hours=1)
CMS = ApiKey("b2", "the CMS", (Scope.READ, Scope.CHECK), NOW, expires_at=LATER)
LINT = ApiKey("a1", "the build", (Scope.CHECK,), LATER)


def add(store: Store, *new: ApiKey) -> None:
    for key in new:
        with store.writing() as connection:
            keys.add(connection, key, f"digest of {key.name}")


def test_keys_come_back_the_oldest_first(store: Store) -> None:
    with store.reading() as connection:
        assert not keys.are_any(connection)
    add(store, LINT, CMS)
    with store.reading() as connection:
        assert keys.are_any(connection)
        assert keys.listed(connection) == (CMS, LINT)
        assert keys.by_id(connection, "a1") == (LINT, "digest of the build")
        assert keys.by_id(connection, "c3") is None


def test_an_id_is_taken_once(store: Store) -> None:
    add(store, CMS)
    with pytest.raises(Conflict):
        add(store, replace(LINT, id="b2"))


def test_use_and_end_are_remembered_of_one_key(store: Store) -> None:
    add(store, CMS, LINT)
    with store.writing() as connection:
        keys.note_used(connection, "b2", LATER)
        keys.revoke(connection, "b2", LATER)
        changed = replace(CMS, last_used_at=LATER, revoked_at=LATER)
        assert keys.listed(connection) == (changed, LINT)
