"""Comments → what is not read at all, and which remarks on which block are silenced and why.

`plumbline off` … `plumbline on` takes a stretch out of the reading; `plumbline-ignore
figure-drift: reason` silences the remarks of that rule on the block that follows.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from app.cli.checking.blocks import blocks_after
from app.cli.checking.comments import Comment, comments_in
from app.domain import Span
from app.intake import HTML, media_type_for

SWITCHES = ("off", "on")
IGNORE = "-ignore"
USAGE = "write plumbline-ignore RULE: reason"
LONGEST_NAME = 60
"""Characters of a name that a problem repeats."""


@dataclass(frozen=True, slots=True)
class Ignore:
    """A comment that silences the remarks of `rules` on `block`; the spans are the file's."""

    span: Span
    block: Span
    rules: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A comment that means the command and does not say enough; it silences nothing."""

    span: Span
    problem: str


@dataclass(frozen=True, slots=True)
class Directions:
    """What the comments of a file ask for. `text` is the file's, with all that is not to be read
    blanked one for one: every other character keeps its offset."""

    text: str
    ignores: tuple[Ignore, ...] = ()
    refused: tuple[Refused, ...] = ()


def directions_of(text: str, suffix: str, rules: Collection[str]) -> Directions:
    """What is asked for in a file whose name ends in `suffix`; `rules` are the ids that exist."""
    comments = comments_in(text, suffix)
    off, heard = _switched(comments, len(text))
    quiet = blanked(text, [*(comment.span for comment in comments), *off])
    is_page = media_type_for(f"a{suffix}") == HTML
    blocks = blocks_after(quiet, [each.span.end for each in heard], is_page=is_page)
    ignores: list[Ignore] = []
    refused: list[Refused] = []
    for comment, block in zip(heard, blocks, strict=True):
        named, reason, problem = _told(comment.said, rules)
        if problem:
            refused.append(Refused(comment.span, problem))
        else:
            ignores.append(Ignore(comment.span, block, named, reason))
    return Directions(quiet, tuple(ignores), tuple(refused))


def blanked(text: str, spans: Sequence[Span]) -> str:
    """`text` with each span blanked; line ends stay, for they part one block from the next."""
    parts: list[str] = []
    after = 0
    for span in sorted(spans):
        start, end = max(after, span.start), max(after, span.end)
        parts += text[after:start], re.sub(r"\S", " ", text[start:end])
        after = end
    return "".join([*parts, text[after:]])


def _switched(comments: Sequence[Comment], end: int) -> tuple[list[Span], list[Comment]]:
    """The stretches from each `off` to the next `on` or the end, and the comments outside them."""
    off: list[Span] = []
    heard: list[Comment] = []
    since: int | None = None
    for comment in comments:
        said = comment.said.strip()
        if said == "off":
            since = comment.span.start if since is None else since
        elif said == "on" and since is not None:
            off.append(Span(since, comment.span.end))
            since = None
        elif said != "on" and since is None:
            heard.append(comment)
    return ([*off, Span(since, end)] if since is not None else off), heard


def _told(said: str, rules: Collection[str]) -> tuple[tuple[str, ...], str, str]:
    """The rules that a comment names, its reason, and what is wrong with it, if anything is."""
    if not said.startswith(IGNORE):
        return (), "", f"plumbline knows no {_shown(said)}: write off or on, or {USAGE[6:]}"
    names, _, reason = said.removeprefix(IGNORE).partition(":")
    named = tuple(name.strip() for name in names.split(",") if name.strip())
    reason = " ".join(reason.split())
    unknown = next((name for name in named if name not in rules), None)
    if not named:
        return (), "", f"no rule is named: {USAGE}"
    if unknown is not None:
        near = get_close_matches(unknown[:LONGEST_NAME], rules, 1)
        hint = f"; did you mean {near[0]}?" if near else ""
        return (), "", f"there is no rule {_shown(unknown)}{hint}"
    if not reason:
        return (), "", f"no reason is given: {USAGE}"
    return named, reason, ""


def _shown(said: str) -> str:
    words = " ".join(said.split())
    return f"“{words[:LONGEST_NAME]}”"
