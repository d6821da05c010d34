"""Wikidata's entity JSON → statements, alike for its two forms.

The one is of `Special:EntityData`, `wbgetentities` and the dumps ("claims", "mainsnak"), the other
of the Wikibase REST API ("statements", "value"). A file holds one entity, `{"entities": {…}}`, a
list of entities as in a dump, or an entity a line.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.errors import BadInput, TooLarge

Json = dict[str, Any]  # looked into field by field

WHOLE_BYTES = 64 * 2**20
"""A file that is not an entity a line is read whole."""

FILE_OF_LINES = (".jsonl", ".ndjson")
ENGLISH = ("en", "en-gb", "en-us", "mul")


@dataclass(frozen=True, slots=True)
class Value:
    """What a snak holds: the fields of a quantity or a time, an entity's id, or a text."""

    content: object


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of an entity; `value` is None where it says "unknown" or "none"."""

    id: str
    property: str
    rank: str
    value: Value | None
    qualifiers: Mapping[str, Sequence[Value]] = field(default_factory=dict)
    references: Sequence[Mapping[str, Sequence[Value]]] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity with its English label and its statements in order."""

    id: str
    label: str | None
    modified: str | None
    statements: tuple[Statement, ...]


def entities_in(path: Path) -> Iterator[Entity]:
    """The entities of a file, one at a time; BadInput where it is no entity JSON."""
    if path.suffix.casefold() in FILE_OF_LINES:
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield _entity(_object(_json(line, f"{path.name}: line {number}"), path.name))
        return
    if path.stat().st_size > WHOLE_BYTES:
        raise TooLarge(
            f"{path.name}: is larger than {WHOLE_BYTES // 2**20} MiB; give an entity a line"
        )
    for raw in _all_in(_json(path.read_bytes(), path.name), path.name):
        yield _entity(_object(raw, path.name))


def _all_in(document: object, name: str) -> Iterator[object]:
    if isinstance(document, list):
        yield from document
        return
    whole = _object(document, name)
    entities = whole.get("entities")
    if isinstance(entities, dict):
        yield from entities.values()
    elif "claims" in whole or "statements" in whole:
        yield whole
    else:
        raise BadInput(f"{name}: holds no entity: neither entities nor claims nor statements")


def _json(content: bytes, where: str) -> object:
    try:
        return json.loads(content, parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise BadInput(f"{where}: is no JSON: {str(error)[:100] or 'nested too deeply'}") from None


def _object(value: object, name: str) -> Json:
    if not isinstance(value, dict):
        raise BadInput(f"{name}: an entity is an object")
    return value


def _entity(raw: Json) -> Entity:
    statements = raw.get("claims") or raw.get("statements") or {}
    found = [
        _statement(each, str(name))
        for name, group in (statements.items() if isinstance(statements, dict) else ())
        for each in (group if isinstance(group, list) else ())
        if isinstance(each, dict)
    ]
    modified = raw.get("modified")
    return Entity(
        id=str(raw.get("id") or ""),
        label=_label(raw.get("labels")),
        modified=modified if isinstance(modified, str) else None,
        statements=tuple(found),
    )


def _label(labels: object) -> str | None:
    for language in ENGLISH:
        label = labels.get(language) if isinstance(labels, dict) else None
        label = label.get("value") if isinstance(label, dict) else label
        if isinstance(label, str) and label.strip():
            return label
    return None


def _statement(raw: Json, name: str) -> Statement:
    is_classic = "mainsnak" in raw
    return Statement(
        id=str(raw.get("id") or ""),
        property=name,
        rank=str(raw.get("rank") or "normal"),
        value=_snak(raw["mainsnak"]) if is_classic else _rest_value(raw.get("value")),
        qualifiers=_snaks(raw.get("qualifiers")),
        references=tuple(_reference(one) for one in _list(raw.get("references"))),
    )


def _reference(raw: object) -> Mapping[str, Sequence[Value]]:
    if not isinstance(raw, dict):
        return {}
    return _snaks(raw["snaks"] if "snaks" in raw else raw.get("parts"))


def _snaks(raw: object) -> Mapping[str, Sequence[Value]]:
    """Snaks by property: a table of lists in the one form, a list of properties in the other."""
    found: dict[str, list[Value]] = {}
    if isinstance(raw, dict):
        pairs = [(str(name), _snak(one)) for name, group in raw.items() for one in _list(group)]
    else:
        parts = [one for one in _list(raw) if isinstance(one, dict)]
        pairs = [(_property(one), _rest_value(one.get("value"))) for one in parts]
    for name, value in pairs:
        found.setdefault(name, []).append(value or Value(None))
    return found


def _property(raw: Json) -> str:
    named = raw.get("property")
    return str(named.get("id") if isinstance(named, dict) else named)


def _snak(raw: object) -> Value | None:
    if not isinstance(raw, dict) or raw.get("snaktype") != "value":
        return None
    held = raw.get("datavalue")
    content = held.get("value") if isinstance(held, dict) else None
    return Value(content.get("id", content) if isinstance(content, dict) else content)


def _rest_value(raw: object) -> Value | None:
    if not isinstance(raw, dict) or raw.get("type") != "value":
        return None
    return Value(raw.get("content"))


def _list(raw: object) -> Sequence[object]:
    return raw if isinstance(raw, list) else ()
