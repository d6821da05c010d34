"""A document of plain values → strict JSON text, byte for byte the same each time."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from json.encoder import encode_basestring as quoted

Document = Mapping[str, object]
"""A JSON object: values are documents, sequences, strings, numbers, booleans or None."""

UNSEEN = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, ends of lines and turns of the reading direction that JSON lets stand in a string, and
half surrogates, which UTF-8 does not: a terminal obeys some, so they are escaped."""

LONGEST_PLAIN = 60
"""Numbers beyond 10^60 or below 10^-60 are written with an exponent."""


@dataclass(frozen=True, slots=True)
class AsStated:
    """A number whose last zeros say how exact it is: 2.10 is not 2.1."""

    value: Decimal


def encoded(value: object) -> str:
    """`value` as JSON; decimals keep every digit, where the json module would make them floats.

    Strings stay as they are (UTF-8), but for quotes, controls and what else is UNSEEN. A value of
    another type, or a number that is not finite, raises TypeError or ValueError.
    """
    match value:
        case None | True | False:
            return {None: "null", True: "true", False: "false"}[value]
        case str():
            return _string(value)
        case int():
            return str(value)
        case Decimal():
            return number(value)
        case AsStated(stated):
            return _as_stated(stated)
        case Mapping():
            members = (f"{_string(name)}: {encoded(item)}" for name, item in value.items())
            return "{" + ", ".join(members) + "}"
        case Sequence():
            return "[" + ", ".join(encoded(item) for item in value) + "]"
    raise TypeError(f"{type(value).__name__} has no JSON form")


def number(value: Decimal) -> str:
    """A whole number without a point, any other with the digits that carry information."""
    if not value:
        return "0"
    plain = _as_stated(value)
    return plain.rstrip("0").rstrip(".") if "." in plain and "E" not in plain else plain


def _as_stated(value: Decimal) -> str:
    if not value.is_finite():
        raise ValueError("a number in JSON is finite")
    return str(value) if abs(value.adjusted()) > LONGEST_PLAIN else format(value, "f")


def _string(text: str) -> str:
    return UNSEEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", quoted(text))
