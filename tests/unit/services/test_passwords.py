"""A password is kept as an Argon2id hash, and may consist of anything but what is tried first."""

import pytest
from argon2 import PasswordHasher, extract_parameters
from argon2.low_level import Type

from app.errors import BadInput
from app.services.passwords import Cost, hash_of, is_outdated, is_right, require_good

TIDE = "the tide comes in at noon"
CHEAP = Cost(1, 8, 1)


@pytest.fixture(scope="module")
def known() -> str:
    return hash_of(TIDE)


def test_a_hash_is_made_with_the_second_choice_of_rfc_9106(known: str) -> None:
    made = extract_parameters(known)
    assert (made.type, made.version) == (Type.ID, 19)
    assert (made.time_cost, made.memory_cost, made.parallelism) == (3, 64 * 1024, 4)
    assert (made.salt_len, made.hash_len) == (16, 32)
    assert TIDE not in known


def test_two_hashes_of_one_password_differ() -> None:
    assert hash_of(TIDE, CHEAP) != hash_of(TIDE, CHEAP)


def test_only_the_password_itself_is_right(known: str) -> None:
    assert is_right(known, TIDE)
    assert not is_right(known, TIDE + " ")
    assert not is_right(known, TIDE.upper())
    assert not is_right(known, "")


def test_a_password_may_be_typed_on_any_keyboard() -> None:
    assert is_right(hash_of("a caf\u00e9 by the sea", CHEAP), "a cafe\u0301 by the sea")


def test_nobody_has_a_password_and_is_looked_at_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    verified: list[str] = []

    verify = PasswordHasher.verify

    def watched(hasher: PasswordHasher, known: str, password: str) -> bool:
        verified.append(password)
        return verify(hasher, known, password)

    monkeypatch.setattr(PasswordHasher, "verify", watched)
    assert not is_right(None, TIDE, CHEAP)
    assert not is_right(None, "nobody has this password", CHEAP)
    assert verified == [TIDE, "nobody has this password"]


@pytest.mark.parametrize("known", ["", "plain", "$argon2id$v=19$m=65536"])
def test_what_is_no_hash_is_that_of_no_password(known: str) -> None:
    assert not is_right(known, TIDE)


def test_a_password_that_could_not_be_chosen_is_never_right(known: str) -> None:
    assert not is_right(known, "a" * 1_001)
    assert not is_right(known, "half a pair \ud800")


def test_a_hash_of_other_parameters_is_outdated(known: str) -> None:
    assert not is_outdated(known)
    assert is_outdated(known, Cost(3, 65_536, 2))
    assert is_outdated(hash_of(TIDE, CHEAP))
    assert not is_outdated(hash_of(TIDE, CHEAP), CHEAP)


@pytest.mark.parametrize(
    "password", [TIDE, "tidecomesin!", "314159265358", "\u6f6e" * 6 + "\u6d77" * 6]
)
def test_a_password_may_consist_of_anything(password: str) -> None:
    require_good(password, "Ada")
    require_good("tide" + "x" * 996, "Ada")


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("elevenchars", "between 12 and 1,000"),
        ("x" * 1_001, "between 12 and 1,000"),
        ("nul\x00nul\x00nul\x00", "NUL"),
        ("aaaaaaaaaaaa", "first that would be tried"),
        ("123456789012", "first that would be tried"),
        ("Password1234", "first that would be tried"),
        ("ada byronADA BYRON", "first that would be tried"),
        ("Plumbline2345", "first that would be tried"),
    ],
)
def test_a_password_that_is_guessed_first_is_refused(password: str, said: str) -> None:
    with pytest.raises(BadInput, match=said) as refused:
        require_good(password, "Ada Byron", "new")
    assert refused.value.loc == ("new",)
    assert password not in str(refused.value)
