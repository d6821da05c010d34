"""A document of plain values → strict JSON text, byte for byte the same each time."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from json.encoder import encode_basestring as quoted
from typing import Any  # a value of any type, as it is asked by its type

Document = Mapping[str, object]
"""A JSON object: values are documents, sequences, strings, numbers, booleans or None."""

UNSEEN = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, ends of lines and turns of the reading direction that JSON lets stand in a string, and
half surrogates, which UTF-8 does not: a terminal obeys some, so they are escaped."""

DELETE = "\x7f"
"""The only one of them in ASCII that JSON itself does not escape."""

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
    text = _written(value)
    if text.isascii() and DELETE not in text:  # then nothing has to be looked for
        return text
    return UNSEEN.sub(_escape, text)


def _written(value: object) -> str:
    """The same with whatever is UNSEEN as it is: that stands in strings alone."""
    writer = WRITERS.get(type(value)) or _writer_of(value)
    return writer(value)


def _writer_of(value: object) -> Callable[[Any], str]:
    """For a value whose type is a kind of those that have a form."""
    for kind in (str, int, Decimal, Mapping, Sequence):
        if isinstance(value, kind):
            return WRITERS[kind]
    raise TypeError(f"{type(value).__name__} has no JSON form")


def _object(members: Mapping[str, object]) -> str:
    written = [f"{quoted(name)}: {_written(item)}" for name, item in members.items()]
    return "{" + ", ".join(written) + "}"


def _array(items: Sequence[object]) -> str:
    return "[" + ", ".join([_written(item) for item in items]) + "]"


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


def _escape(sign: re.Match[str]) -> str:
    return f"\\u{ord(sign[0]):04x}"


WRITERS: dict[type, Callable[[Any], str]] = {
    type(None): lambda _none: "null",
    bool: lambda value: "true" if value else "false",
    str: quoted,
    int: str,
    Decimal: number,
    AsStated: lambda stated: _as_stated(stated.value),
    dict: _object,
    list: _array,
    tuple: _array,
    Mapping: _object,
    Sequence: _array,
}
"""One for each type, asked by the type itself: a report has tens of thousands of values."""
