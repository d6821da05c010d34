"""An entry's digest seals it and all that came before it."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any  # what a field is replaced by differs in type

import pytest

from app.domain.audit import START, Act, Entry, digest_of, sealed
from app.domain.who import Who, WhoKind

AT = datetime(2026, 11, 26, 9, 14, 2, 513_000, tzinfo=UTC)
ENTRY = Entry(
    number=7,
    at=AT,
    act=Act.PERSON_ROLE,
    who=Who(WhoKind.PERSON, "per_1", "Ada Byron"),
    subject="per_2",
    before="editor",
    after="admin",
    address="192.0.2.7",
    request_id="req-7",
    seal=7,
)
DIGEST = "d2928ec31c62ab481fc9317293ab01a63ff1053a425c25c27da6327addadcb94"
UNSEALED = ("number", "digest")
"""The number is only where a row lies: what counts is the place in the chain."""

OTHER: dict[str, Any] = {
    "seal": 8,
    "at": AT + timedelta(microseconds=1),
    "act": Act.PERSON_ADDED,
    "who": replace(ENTRY.who, name="Ada Lovelace"),
}


def test_the_digest_is_what_anybody_can_compute() -> None:
    """sha256 of the JSON array that the manual describes, by another hand: sha256sum."""
    assert digest_of(ENTRY, START) == DIGEST


@pytest.mark.parametrize("name", [one.name for one in fields(Entry) if one.name not in UNSEALED])
def test_whatever_is_altered_alters_the_digest(name: str) -> None:
    """Seen to fail with the address left out of the digest."""
    altered = replace(ENTRY, **{name: OTHER.get(name, "another")})
    assert digest_of(altered, START) != digest_of(ENTRY, START)


def test_a_sealed_entry_has_its_place_and_its_digest() -> None:
    done = sealed(replace(ENTRY, seal=None), 7, START)
    assert done == replace(ENTRY, digest=DIGEST)


def test_it_holds_the_digest_of_the_one_before() -> None:
    assert digest_of(ENTRY, "1" * 64) != digest_of(ENTRY, START)


def test_words_cannot_move_from_one_field_to_the_next() -> None:
    one, other = replace(ENTRY, before="ab", after="c"), replace(ENTRY, before="a", after="bc")
    assert digest_of(one, START) != digest_of(other, START)


def test_a_moment_is_the_same_in_any_zone() -> None:
    elsewhere = replace(ENTRY, at=AT.astimezone(timezone(timedelta(hours=2))))
    assert digest_of(elsewhere, START) == digest_of(ENTRY, START)


def test_every_act_is_about_something() -> None:
    assert all(len(act.split(".")) == 2 for act in Act)
    assert not {act.split(".")[0] for act in Act} & {"decision", "review"}
