"""Short fields that persons fill in: one line each, bounded, and fit to be kept."""

import re

from app.domain.limits import URL_CHARACTERS, is_keepable
from app.errors import BadInput, TooLarge

HTTP = re.compile(r"https?://[^\s/]\S*")


def line(value: str | None, name: str, limit: int, *above: str) -> str | None:
    """The value with its white space collapsed, or None where nothing is said.

    BadInput or TooLarge names the field, behind the fields it stands in, for what cannot be kept.
    """
    if value is None:
        return None
    if not is_keepable(value):
        raise BadInput(f"{name} holds a NUL or half a surrogate pair", *above, name)
    if len(value) > limit:
        raise TooLarge(f"{name} is longer than {limit} characters", *above, name)
    return " ".join(value.split()) or None


def web_address(value: str | None, name: str) -> str | None:
    """The value as an http or https address, or None where nothing is said."""
    address = line(value, name, URL_CHARACTERS)
    if address is not None and not HTTP.fullmatch(address):
        raise BadInput(f"{name} is no http or https address", name)
    return address
