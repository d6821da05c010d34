"""Passwords → hashes that may be kept, and whether a password is the one behind a hash.

Argon2id (RFC 9106), with a salt of 16 bytes and a tag of 32. Which passwords may be chosen follows
NIST SP 800-63B, section 5.1.1: it asks how long they are and whether they are guessed first, and
nothing of what they consist.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from app.domain.limits import is_keepable
from app.domain.person import folded_person
from app.errors import BadInput

LEAST, MOST = 12, 1_000
"""Characters of a password: fewer can be guessed, more only keep the machine busy."""

EXPECTED = ("plumbline", "password")
"""Words that are tried first, besides the person's own name."""

SALT_BYTES, TAG_BYTES = 16, 32


@dataclass(frozen=True, slots=True)
class Cost:
    """How much work a hash is, for us and for whoever stole it.

    By default the second recommended option of RFC 9106, section 4: 3 passes over 64 MiB in 4
    lanes, a tenth of a second or two.
    """

    passes: int = 3
    kibibytes: int = 65_536
    lanes: int = 4


RFC_9106 = Cost()


def hash_of(password: str, cost: Cost = RFC_9106) -> str:
    """The hash, with the salt and the parameters that it was made with."""
    return _hasher(cost).hash(_plain(password))


def is_right(known: str | None, password: str, cost: Cost = RFC_9106) -> bool:
    """Whether the hash is that of the password.

    Without a hash it never is, and that takes as long to say: who tries out names learns nothing.
    """
    if len(password) > MOST or not is_keepable(password):
        return False
    try:
        return _hasher(cost).verify(known or _nobodys(cost), _plain(password)) and known is not None
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(known: str, cost: Cost = RFC_9106) -> bool:
    """Whether the hash was made with other parameters than these."""
    return _hasher(cost).check_needs_rehash(known)


def require_good(password: str, name: str, field: str = "password") -> None:
    """BadInput, with `field`, unless somebody of that name may choose the password."""
    if not LEAST <= len(password) <= MOST:
        raise BadInput(f"a password has between {LEAST} and {MOST:,} characters", field)
    if not is_keepable(password):
        raise BadInput("the password holds a NUL or half a surrogate pair", field)
    if _is_guessable(password, name):
        raise BadInput(
            "this password is among the first that would be tried: take some words that do not "
            "belong together",
            field,
        )


def _is_guessable(password: str, name: str) -> bool:
    """Whether it is nothing but expected words and a run, such as "password1234" or "aaaa"."""
    rest = folded_person(password)
    for word in (folded_person(name), *EXPECTED):
        rest = rest.replace(word, "")
    # By the last digit of each step, so that "7890" goes on as it began.
    return len({(ord(after) - ord(before)) % 10 for before, after in pairwise(rest)}) <= 1


def _plain(password: str) -> str:
    """One form for the same password, on whatever keyboard it was typed (NIST SP 800-63B)."""
    return unicodedata.normalize("NFKC", password)


@cache
def _hasher(cost: Cost) -> PasswordHasher:
    return PasswordHasher(
        cost.passes, cost.kibibytes, cost.lanes, hash_len=TAG_BYTES, salt_len=SALT_BYTES
    )


@cache
def _nobodys(cost: Cost) -> str:
    return _hasher(cost).hash("nobody has this password")
