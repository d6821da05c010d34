"""An item of IPTC ninjs (1.x, 2.x, 3.x, and as Superdesk writes it) → its text and what it says.

Releases 1 and 2.0 spell fields in lower case, later ones in camel case; both are read. Superdesk's
has `guid` for `uri`, and `source`, `firstpublished` and `evolvedfrom` besides. Fields that say
nothing about the text are passed over.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import NamedTuple

from app.errors import BadInput
from app.intake.from_html import page_of, read_html
from app.intake.payload import Payload, Standing, first_said

MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
"""A tag: content types are free-form in ninjs, and its own examples get them wrong."""

BODY = "body_"
ROLES = ("main", "html", "xhtml", "richtext")
"""The bodies to read first; an item carries its text in several forms, and they are one text."""

STANDINGS = {"withhold": Standing.WITHHELD, "cancelled": Standing.CANCELED}
"""Words of senders for what ninjs calls otherwise."""

ORIGINAL = "orig"
"""Part of the role of an information source that the content first came from."""

Item = Mapping[str, object]
"""An item, the names of its fields in lower case."""


class _Text(NamedTuple):
    """One body or headline: its text and the role it has, in lower case."""

    role: str
    value: str


def is_item(value: object) -> bool:
    """Whether JSON is an item of ninjs, by its shape: an id, and a body in ninjs's form."""
    if not isinstance(value, dict):
        return False
    item = _folded(value)
    has_id = any(isinstance(item.get(name), str) for name in ("uri", "guid"))
    return has_id and ("bodies" in item or any(name.startswith(BODY) for name in item))


def read_ninjs(payload: Payload) -> Payload:
    """The item in the JSON that the payload's text is; BadInput where it is none."""
    try:
        value = json.loads(payload.text)
    except (ValueError, RecursionError):
        raise BadInput("the item is no JSON", "text") from None
    return payload_of_item(value, payload)


def payload_of_item(value: object, given: Payload) -> Payload:
    """The item's text, and what it says about it where `given` says nothing.

    Raises BadInput, with the item's field, for an item without an id or a text, and for a date or a
    status that is none.
    """
    if not isinstance(value, dict):
        raise BadInput("a ninjs item is a JSON object")
    item = _folded(value)
    uri = _word(item, "uri", "guid")
    if uri is None:
        raise BadInput("uri is required: the item's id, or guid in its place", "uri")
    source, origin = _word(item, "source"), _origin(item)
    holder = _word(item, "copyrightholder")
    spoken = (_word(item, "byline", "by"), holder)
    return _with_body(
        _body(item),
        replace(
            given,
            source=first_said(given.source, source, origin, holder),
            published=first_said(given.published, _published(item)),
            url=first_said(given.url, uri if uri.startswith(("http://", "https://")) else None),
            title=first_said(given.title, _title(item)),
            language=first_said(given.language, _word(item, "language")),
            uri=first_said(given.uri, uri),
            origin=first_said(given.origin, origin, source),
            credits=given.credits or tuple(name for name in spoken if name),
            standing=_standing(item),
            version=first_said(given.version, _word(item, "version")),
            earlier=first_said(given.earlier, _word(item, "evolvedfrom")),
            updated=given.updated or _updated(item),
        ),
    )


def _folded(value: Mapping[object, object]) -> dict[str, object]:
    return {str(name).lower(): one for name, one in value.items()}


def _with_body(text: str, payload: Payload) -> Payload:
    with_text = replace(payload, text=text)
    return read_html(with_text) if MARKUP.search(text) else with_text


def _body(item: Item) -> str:
    """The one body to read: by its role, else the longest."""
    found = [*_texts(item, "bodies"), *_by_suffix(item)]
    if not found:
        raise BadInput("the item holds no text: neither bodies nor body_text", "bodies")
    for role in ROLES:
        for body in found:
            if body.role == role:
                return body.value
    return max(found, key=lambda body: len(body.value)).value


def _by_suffix(item: Item) -> Iterator[_Text]:
    """The bodies of releases 1.x: `body_html`, `body_text` and the like."""
    for name, value in item.items():
        if name.startswith(BODY) and isinstance(value, str) and value.strip():
            yield _Text(name.removeprefix(BODY), value)


def _texts(item: Item, name: str) -> Iterator[_Text]:
    """The entries of a list of texts with roles that say anything."""
    for entry in _entries(item, name):
        value, role = entry.get("value"), entry.get("role")
        if isinstance(value, str) and value.strip():
            yield _Text(str(role or "").lower(), value)


def _entries(item: Item, name: str) -> Iterator[Item]:
    listed = item.get(name)
    if isinstance(listed, list):
        yield from (_folded(entry) for entry in listed if isinstance(entry, dict))


def _title(item: Item) -> str | None:
    headlines = [*_texts(item, "headlines")]
    main = next((each.value for each in headlines if each.role == "main"), None)
    title = _word(item, "headline") or main or (headlines[0].value if headlines else None)
    if title is not None and MARKUP.search(title):
        title = page_of(title).text
    return title


def _origin(item: Item) -> str | None:
    """The one party that the content first came from; None where several or none are named."""
    sources = [*_entries(item, "infosource"), *_entries(item, "infosources")]
    roles = {id(one): str(one.get("role") or one.get("rel") or "").lower() for one in sources}
    original = [one for one in sources if ORIGINAL in roles[id(one)]]
    chosen = original or [one for one in sources if not roles[id(one)]]
    names = {name for one in chosen if (name := _word(one, "name", "literal"))}
    return names.pop() if len(names) == 1 else None


def _published(item: Item) -> str | None:
    """When it was published; before that, when it may be or when this version was made."""
    published = _moment(item, "firstpublished")
    if published is None:
        moments = [
            _moment(item, name) for name in ("versioncreated", "embargoed", "embargoeduntil")
        ]
        published = max(filter(None, moments), default=None)
    if published is None:
        published = _moment(item, "firstcreated") or _moment(item, "contentcreated")
    return published.stated if published else None


def _updated(item: Item) -> datetime | None:
    """When this version was made, in UTC."""
    made = _moment(item, "versioncreated")
    return made.at.astimezone(UTC) if made else None


class _Moment(NamedTuple):
    at: datetime
    stated: str


def _moment(item: Item, name: str) -> _Moment | None:
    stated = _word(item, name)
    if stated is None:
        return None
    try:
        at = datetime.fromisoformat(stated)
    except ValueError:
        raise BadInput(f"{name} is no date; write it as 2022-01-28T03:34:00Z", name) from None
    return _Moment(at if at.tzinfo else at.replace(tzinfo=UTC), stated)


def _standing(item: Item) -> Standing:
    word = (_word(item, "pubstatus") or Standing.USABLE).lower()
    try:
        return STANDINGS.get(word) or Standing(word)
    except ValueError:
        raise BadInput(f"pubstatus is one of {', '.join(Standing)}", "pubstatus") from None


def _word(item: Item, *names: str) -> str | None:
    """The first of the fields that says anything; a number counts as written."""
    for name in names:
        value = item.get(name)
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if isinstance(value, str) and value.strip():
            return value.strip()
    return None
