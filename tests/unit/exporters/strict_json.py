"""JSON as RFC 8259 has it, read with every digit; nothing else is taken."""

import json
from decimal import Decimal
from typing import Any  # JSON has any shape


def strict(text: str) -> Any:
    """The document; ValueError for NaN and the like, and for a name that stands twice."""
    return json.loads(
        text, parse_float=Decimal, parse_constant=refused, object_pairs_hook=once_each
    )


def refused(word: str) -> None:
    raise ValueError(f"{word} is no JSON")


def once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({name for name, _ in pairs}) < len(pairs):
        raise ValueError("a name stands twice")
    return dict(pairs)
