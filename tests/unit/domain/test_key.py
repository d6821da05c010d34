"""What a key allows, and how long it holds."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.key import ApiKey, Scope

NOW = datetime(2022, 3, 1, 12, 0, tzinfo=UTC)
KEY = ApiKey("a1", "the CMS", (Scope.READ,), NOW)


@pytest.mark.parametrize(
    ("scopes", "allowed"),
    [
        ((Scope.READ,), {Scope.READ}),
        ((Scope.READ, Scope.CHECK), {Scope.READ, Scope.CHECK}),
        ((Scope.WRITE,), {Scope.WRITE}),
        ((Scope.ADMIN,), set(Scope)),
    ],
)
def test_a_key_allows_its_scopes_and_admin_all(
    scopes: tuple[Scope, ...], allowed: set[Scope]
) -> None:
    key = replace(KEY, scopes=scopes)
    assert {one for one in Scope if key.allows(one)} == allowed


def test_a_bound_key_writes_as_its_sources_however_they_are_spelt() -> None:
    bound = replace(KEY, sources=("Meridian Wire", "Harbour Post"))
    for name in ("Meridian Wire", "MERIDIAN  wire", "Ｈarbour Post"):
        assert bound.writes_as(name)
    for name in ("Meridian", "Meridian Wire 2", "Coast Agency", ""):
        assert not bound.writes_as(name)
        assert KEY.writes_as(name)


def test_a_key_holds_until_it_expires_or_is_revoked() -> None:
    later = NOW + timedelta(days=1)
    assert KEY.holds(later)
    assert replace(KEY, expires_at=later).holds(NOW)
    assert not replace(KEY, expires_at=later).holds(later)
    assert not replace(KEY, revoked_at=NOW).holds(NOW)
