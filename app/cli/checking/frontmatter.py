"""The block of settings above an article, in YAML or TOML → what it says of the article."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

import yaml

from app.domain import Span
from app.errors import BadInput

LONGEST = 65_536
"""Characters of a block: a longer one is no front matter."""

FENCES = {"---": r"(?:---|\.\.\.)", "+++": r"\+\+\+"}
"""What opens a block and what closes it: YAML as Jekyll and Hugo write it, TOML as Hugo does."""

FIRST_KEY = re.compile(r"""(?:[ \t]*(?:\#[^\n]*|\r)?\n)*["']?[\w-]+["']?[ \t]*[:=]""")
"""A block begins with a key; prose between two rules of dashes does not."""

DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ][\d:.]+[ ]?(?:Z|[+-]\d{2}:?\d{2}|UTC|GMT)?)?")
"""A day with or without a time of day, in the spellings that site generators write."""

PUBLISHED = ("published", "pubDate", "publishDate", "date")
"""The names of the publication day, the most particular first."""

ADDRESS = ("canonical", "canonical_url", "canonicalUrl", "url")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands above an article; None where it says nothing.

    `span` covers the block with its fences, in the file's text. `published` is a day as 2022-01-28.
    `is_off` says that the article is not to be checked.
    """

    span: Span = field(default_factory=lambda: Span(0, 0))
    title: str | None = None
    source: str | None = None
    published: str | None = None
    url: str | None = None
    is_off: bool = False


def front_matter_of(text: str) -> FrontMatter:
    """The front matter that `text` begins with; an empty one where it begins with none.

    BadInput says at which line a block cannot be read, or which key holds no date.
    """
    fence = text[:3]
    if fence not in FENCES:
        return FrontMatter()
    found = _block(text, fence)
    if found is None:
        return FrontMatter()
    block, span = found
    values = _from_yaml(block) if fence == "---" else _from_toml(block)
    return FrontMatter(
        span=span,
        title=_words(values, "title"),
        source=_words(values, "source"),
        published=_day(values),
        url=_address(values),
        is_off=_is_off(values.get("plumbline")),
    )


def _block(text: str, fence: str) -> tuple[str, Span] | None:
    opened = re.match(re.escape(fence) + r"[ \t]*\r?\n", text)
    if opened is None or FIRST_KEY.match(text, opened.end()) is None:
        return None
    closing = re.compile(rf"^{FENCES[fence]}[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
    closed = closing.search(text, opened.end(), LONGEST)
    if closed is None:
        return None
    return text[opened.end() : closed.start()], Span(0, closed.end())


class _Loader(yaml.SafeLoader):
    """Plain values only, and no aliases: a few lines of them can stand for more than memory."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("write the value out instead of naming it with *")
        return super().compose_node(parent, index)


def _from_yaml(block: str) -> Mapping[str, object]:
    try:
        values = yaml.load(block, _Loader)  # noqa: S506  # a SafeLoader
    except yaml.MarkedYAMLError as error:
        line = f" at line {error.problem_mark.line + 2}" if error.problem_mark else ""
        raise BadInput(f"the front matter is no YAML{line}: {error.problem}") from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise BadInput(f"the front matter is no YAML: {_first_line(error)}") from None
    return values if isinstance(values, dict) else {}


def _from_toml(block: str) -> Mapping[str, object]:
    try:
        return tomllib.loads(block)
    except (ValueError, RecursionError) as error:
        raise BadInput(f"the front matter is no TOML: {_first_line(error)}") from None


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]


def _words(values: Mapping[str, object], name: str) -> str | None:
    value = values.get(name)
    return str(value) if isinstance(value, str | int | float) else None


def _address(values: Mapping[str, object]) -> str | None:
    """The article's own address; a path on the site, as generators write it, is none."""
    said = (_words(values, name) or "" for name in ADDRESS)
    return next((url for url in said if url.startswith(("http://", "https://"))), None)


def _day(values: Mapping[str, object]) -> str | None:
    name = next((name for name in PUBLISHED if values.get(name) is not None), None)
    if name is None:
        return None
    value = values[name]
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    said = DAY.fullmatch(value.strip()) if isinstance(value, str) else None
    if said is None:
        raise BadInput(f"{name} in the front matter is no date; write it as 2022-01-28")
    return said[1]


def _is_off(value: object) -> bool:
    # YAML reads a bare `off` as false, TOML and a quoted one give the word.
    if value in (False, "off"):
        return True
    if value is None or value in (True, "on"):
        return False
    raise BadInput("plumbline in the front matter is on or off")
