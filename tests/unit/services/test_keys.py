"""Keys are shown once, kept as digests, and let in until they expire or are revoked."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.key import Scope
from app.errors import BadInput, NotAllowed, NotFound
from app.services.keys import (
    KEY,
    NewKey,
    create_key,
    key_shown,
    list_keys,
    require_source,
    revoke_key,
)
from app.store import Store
from tests.unit.store.samples import NOW, read_only

NEW = NewKey("the CMS", (Scope.CHECK, Scope.READ))
LATER = NOW + timedelta(days=1)
Rows = Callable[[], dict[str, list[tuple[object, ...]]]]


def test_a_key_says_what_it_is_and_which(store: Store) -> None:
    made = create_key(store, NEW, NOW)
    named = KEY.fullmatch(made.text)
    assert named is not None
    assert named[1] == made.key.id
    assert (made.key.name, made.key.scopes) == ("the CMS", (Scope.READ, Scope.CHECK))
    assert list_keys(store) == (made.key,)
    assert create_key(store, NEW, NOW).text != made.text


def test_a_key_may_be_bound_to_sources(store: Store) -> None:
    names = ("Meridian  Wire ", "Harbour Post", "Meridian Wire")
    made = create_key(store, replace(NEW, sources=names), NOW)
    assert made.key.sources == ("Meridian Wire", "Harbour Post")
    assert list_keys(store) == (made.key,)
    require_source(made.key, "harbour post")
    require_source(None, "Coast Agency")
    with pytest.raises(NotAllowed) as refused:
        require_source(made.key, "Coast Agency", "figures.0.source")
    assert str(refused.value) == (
        'figures.0.source: this key writes as "Meridian Wire" or "Harbour Post" alone, '
        'and not as "Coast Agency"'
    )


@pytest.mark.parametrize(
    "names", [("",), (" ",), ("x" * 201,), ("a\x00",), ("a\x1b",), tuple(map(str, range(101)))]
)
def test_a_source_of_no_use_is_refused(store: Store, names: Iterable[str]) -> None:
    with pytest.raises(BadInput) as refused:
        create_key(store, replace(NEW, sources=tuple(names)), NOW)
    assert refused.value.loc == ("sources",)


def test_a_key_is_kept_nowhere(store: Store, rows: Rows) -> None:
    made = create_key(store, NEW, NOW)
    secret = made.text.split("_", 2)[2]
    assert len(secret) == 43
    assert secret not in str(rows())
    assert secret not in repr(made)


def test_whoever_shows_it_is_let_in(store: Store) -> None:
    made, other = create_key(store, NEW, NOW), create_key(store, replace(NEW, name="other"), NOW)
    assert key_shown(store, made.text, NOW) == made.key
    assert key_shown(store, other.text, NOW) == other.key


def test_anything_else_lets_nobody_in(store: Store) -> None:
    made, other = create_key(store, NEW, NOW), create_key(store, NEW, NOW)
    _, _, secret = other.text.split("_", 2)
    for text in (
        "",
        "plb",
        made.text[:-1],
        made.text + "A",
        made.text.upper(),
        f" {made.text}",
        f"plb_{made.key.id}_{secret}",
        f"plb_{made.key.id}_{'A' * 43}",
        f"plb_{'0' * 12}_{secret}",
        f"plb_{made.key.id}_" + "\u00e9" * 43,
        secret,
    ):
        assert key_shown(store, text, NOW) is None, text


def test_a_key_expires(store: Store) -> None:
    made = create_key(store, replace(NEW, expires_at=LATER), NOW)
    assert key_shown(store, made.text, LATER - timedelta(seconds=1)) is not None
    assert key_shown(store, made.text, LATER) is None


def test_a_revoked_key_is_refused_and_stays_on_record(store: Store) -> None:
    made = create_key(store, NEW, NOW)
    assert revoke_key(store, made.key.id, LATER).revoked_at == LATER
    assert key_shown(store, made.text, LATER) is None
    assert revoke_key(store, made.key.id, LATER + timedelta(days=1)).revoked_at == LATER
    assert list_keys(store) == (replace(made.key, revoked_at=LATER),)
    with pytest.raises(NotFound):
        revoke_key(store, "none", NOW)


def test_a_use_is_written_once_a_minute(store: Store) -> None:
    made = create_key(store, NEW, NOW)
    key_shown(store, made.text, NOW)
    for seconds, written in ((59, 0), (60, 60), (119, 60), (120, 120)):
        key_shown(store, made.text, NOW + timedelta(seconds=seconds))
        (key,) = list_keys(store)
        assert key.last_used_at == NOW + timedelta(seconds=written)


def test_where_nothing_can_be_written_a_key_is_let_in_all_the_same(store: Store) -> None:
    made = create_key(store, NEW, NOW)
    assert key_shown(read_only(store), made.text, NOW) == made.key
    assert list_keys(store) == (made.key,)


def test_who_is_not_let_in_leaves_no_trace(store: Store, rows: Rows) -> None:
    made = create_key(store, NEW, NOW)
    before = rows()
    key_shown(store, f"plb_{made.key.id}_{'A' * 43}", NOW)
    assert rows() == before


@pytest.mark.parametrize(
    ("new", "field"),
    [
        (replace(NEW, name=" "), "name"),
        (replace(NEW, name="a" * 101), "name"),
        (replace(NEW, name="a\u202eb"), "name"),
        (replace(NEW, scopes=()), "scopes"),
        (replace(NEW, expires_at=NOW), "expires"),
    ],
)
def test_a_key_of_no_use_is_not_made(store: Store, new: NewKey, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        create_key(store, new, NOW)
    assert refused.value.loc == (field,)
    assert list_keys(store) == ()
