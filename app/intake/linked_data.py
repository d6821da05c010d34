"""The JSON-LD of a page → what it says of the page's article, in schema.org's words."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

ARTICLES = ("Article", "Posting", "Report")
"""How the names of schema.org's kinds of article end: NewsArticle, LiveBlogPosting and the like."""

INSIDE = ("@graph", "mainEntity")
"""Where a page nests the description of its article."""

NODES = 10_000
"""Descriptions looked at in one page: a page has a few, an attack any number."""

Node = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Described:
    """What a page says of its article; None where it says nothing. `credits` are its authors."""

    title: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    credits: tuple[str, ...] = ()


def described_in(scripts: Sequence[str], canonical: str | None) -> Described | None:
    """The article that the scripts describe: the one at the canonical address, else the first."""
    nodes = list(_nodes(scripts))
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    articles = [_described(node, by_id) for node in nodes if _is_article(node)]
    own = (one for one in articles if canonical is not None and one.url == canonical)
    return next(own, articles[0] if articles else None)


def _nodes(scripts: Sequence[str]) -> Iterator[Node]:
    """All descriptions, those around others first, in the order in which they stand."""
    pending: list[object] = [value for script in scripts if (value := _value(script)) is not None]
    pending.reverse()
    for _ in range(NODES):
        if not pending:
            return
        match pending.pop():
            case list() as values:
                pending += reversed(values)
            case dict() as node:
                yield node
                pending += [node[name] for name in INSIDE if name in node]


def _value(script: str) -> object:
    text = script.strip().removeprefix("<!--").removesuffix("-->")
    try:
        return json.loads(text, strict=False)  # newlines inside strings are a common mistake
    except (ValueError, RecursionError):
        return None  # a script that is no JSON describes nothing


def _is_article(node: Node) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and kind.rpartition("/")[2].endswith(ARTICLES)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _described(node: Node, by_id: Mapping[object, Node]) -> Described:
    return Described(
        title=_word(node.get("headline")) or _word(node.get("name")),
        published=_word(node.get("datePublished")) or _word(node.get("dateCreated")),
        source=next(_names(node.get("publisher"), by_id), None),
        url=_address(node.get("url")) or _address(node.get("mainEntityOfPage")),
        language=next(_names(node.get("inLanguage"), by_id), None),
        credits=tuple(
            name
            for field in ("author", "creator", "sourceOrganization", "provider")
            for name in _names(node.get(field), by_id)
        ),
    )


def _names(value: object, by_id: Mapping[object, Node]) -> Iterator[str]:
    """The names of one or several parties, each given by itself, by its name or by its id."""
    for one in (value if isinstance(value, list) else [value])[:NODES]:
        named = one
        if isinstance(one, dict):
            known = by_id.get(one.get("@id"), {}) if isinstance(one.get("@id"), str) else {}
            named = one.get("name") or known.get("name") or one.get("alternateName")
        if name := _word(named):
            yield name


def _address(value: object) -> str | None:
    return _word(value.get("@id")) if isinstance(value, dict) else _word(value)


def _word(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
