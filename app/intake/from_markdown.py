"""Markdown → the same text, with the places of its markup, which is no article.

Offsets stay those of the Markdown: nothing is taken out of it. What markdown-it-py finds to be text
is looked up again in the source, and all the rest is furniture: marks, addresses, code, front
matter. CommonMark, with tables and strikethrough.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.token import Token

from app.domain import Passage, PassageKind, Span
from app.errors import TooLarge
from app.intake.payload import Payload
from app.intake.visible import CAPTION, NOTE, STRUCK, TABLE, blocks_of, is_entry

MARKUP, CODE, FRONT_MATTER = "furniture.markup", "furniture.code", "furniture.front-matter"

MARKS = 50_000
"""Marks of one text. The parser takes up to 30 microseconds for each; no article has as many."""

MARK_CHARACTERS = "[]<>*_`~&!\\"
LINE = re.compile(r"\r\n|\n|\r")
SOLID = re.compile(r"\S(?:[^\r\n]*\S)?")
"""What of a line is not blank."""

FRONT = re.compile(
    r"""\ufeff?(?:---[ \t]*\r?\n(?:[ \t]*(?:\#[^\n]*|\r)?\n)*["']?[\w-]+["']?[ \t]*:
        (?:[^\n]*\n)+?(?:---|\.\.\.)
    |\+\+\+[ \t]*\r?\n(?:[^\n]*\n)*?\+\+\+)[ \t]*(?:\r?\n|\Z)""",
    re.VERBOSE,
)
"""A block of settings above the text, in YAML or TOML: it begins with a key. (A CR has one
way to be read: with two, forty lines of comments would take for ever.)"""

LONGEST_FRONT = 65_536
"""Characters of such a block: a longer one is none."""


NOTE_MARK = re.compile(r"\[\^[^\[\]\s]{1,40}\]")
"""Leads to a footnote: "[^1]"."""


class _Seen(NamedTuple):
    """A stretch of the source that shows; `rule` says that it is no article, where it is none."""

    span: Span
    rule: str = ""


def read_markdown(payload: Payload) -> Payload:
    """The payload with what is no article in it as furniture.

    Raises TooLarge for a text of more marks than an article has.
    """
    text = payload.text
    if sum(map(text.count, MARK_CHARACTERS)) > MARKS:
        raise TooLarge(f"the text holds more than {MARKS} marks of Markdown", "text")
    front = FRONT.match(text, 0, LONGEST_FRONT)
    start = front.end() if front else 0
    seen = [_Seen(Span(0, start), FRONT_MATTER)] if front else []
    seen += _seen(text, start)
    return replace(payload, furniture=tuple(_furniture(text, seen)))


def _furniture(text: str, seen: Sequence[_Seen]) -> Iterator[Passage]:
    """What is named as furniture and, between all that shows, the markup; lines stay lines."""
    at = 0
    for span, rule in (*seen, _Seen(Span(len(text), len(text)))):
        yield from _solid(text, Span(at, span.start), MARKUP)
        if rule:
            yield from _solid(text, span, rule)
        at = span.end


def _solid(text: str, span: Span, rule: str) -> Iterator[Passage]:
    for line in SOLID.finditer(text, span.start, span.end):
        yield Passage(Span(*line.span()), PassageKind.FURNITURE, rule)


def _seen(text: str, start: int) -> Iterator[_Seen]:
    """All that shows of the text from `start` on, in order."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")
    lines = [start, *(line.end() for line in LINE.finditer(text, start)), len(text), len(text)]
    inline = _Inline(text, start)
    cell = False
    for token in parser.parse(text[start:]):
        if token.type in ("th_open", "td_open"):
            cell = True
        elif token.type in ("th_close", "td_close"):
            cell = False
        if token.map is None or token.nesting != 0:
            continue
        region = Span(max(inline.at, lines[token.map[0]]), lines[token.map[1]])
        if token.type in ("fence", "code_block"):
            yield _Seen(region, CODE)
        elif token.type == "html_block":
            yield from _shown_html(text, region)
        elif token.type == "inline":
            yield from inline.seen(token, region.end, is_cell=cell)
            continue
        inline.at = region.end


def _shown_html(text: str, region: Span) -> Iterator[_Seen]:
    for block in blocks_of(region.of(text)):
        for piece in block.pieces:
            if piece.text.strip() and len(piece.text) == piece.end - piece.start:
                yield _Seen(Span(piece.start, piece.end).shifted(region.start), piece.rule)


class _Inline:
    """Looks the parts of a paragraph up in the source, one behind the other."""

    def __init__(self, text: str, at: int) -> None:
        self._text = text
        self._end = at
        self._rule = ""
        self._inside = ""
        self.at = at

    def seen(self, token: Token, end: int, *, is_cell: bool) -> Iterator[_Seen]:
        """What shows of the paragraph, entry or cell, whose last line ends at `end`."""
        self._end = end
        self._rule = TABLE if is_cell and is_entry(token.content) else ""
        self._inside = ""
        for child in token.children or ():
            yield from self._part(child, is_cell=is_cell)

    def _part(self, child: Token, *, is_cell: bool) -> Iterator[_Seen]:
        rule = self._inside or self._rule
        match child.type:
            case "text" if child.content:
                # A cell cannot hold the mark that ends it, unless it is escaped.
                words = child.content.replace("|", "\\|") if is_cell else child.content
                yield from self._found(words, rule)
            case "text_special" if child.info == "escape":
                self._pass(child.markup[:-1])
                yield from self._found(child.markup[-1:], rule)
            case "code_inline":
                self._pass(child.markup)
                yield from self._found(child.content, CODE)
                self._pass(child.markup)
            case "image":
                self._pass("![")
                yield from self._found(child.content, CAPTION)
                self._pass_address()
            case _:
                self._mark(child)

    def _mark(self, child: Token) -> None:
        """Passes what does not show itself, and notes what it makes of the text inside it."""
        is_link = child.type in ("link_open", "link_close")
        if is_link and not child.markup:
            self._pass("[") if child.nesting > 0 else self._pass_address()
            return
        if is_link:  # the text of <https://…> is its address
            self._inside = MARKUP if child.nesting > 0 else ""
            return
        self._pass(child.content if child.type == "html_inline" else child.markup)
        if child.type in ("s_open", "s_close"):
            self._inside = STRUCK if child.nesting > 0 else ""

    def _found(self, words: str, rule: str) -> Iterator[_Seen]:
        """The words, if they stand here as the parser gives them; else no word is lost."""
        start = self._text.find(words, self.at, self._end)
        if start < 0:
            return
        self.at, end = start, start + len(words)
        for note in NOTE_MARK.finditer(self._text, start, end):
            yield _Seen(Span(self.at, note.start()), rule)
            yield _Seen(Span(*note.span()), NOTE)
            self.at = note.end()
        yield _Seen(Span(self.at, end), rule)
        self.at = end

    def _pass(self, mark: str) -> None:
        start = self._text.find(mark, self.at, self._end)
        if start >= 0:
            self.at = start + len(mark)

    def _pass_address(self) -> None:
        """Passes what stands behind the text of a link: "](https://… "title")" or "][name]"."""
        text, end = self._text, self._end
        self._pass("]")
        if text.startswith("[", self.at):
            self._pass("]")
        elif text.startswith("(", self.at):
            address = parseLinkDestination(text, self._solid(self.at + 1), end)
            title = parseLinkTitle(text, self._solid(address.pos), end)
            self.at = max(self.at + 1, address.pos if address.ok else 0)
            self.at = max(self.at, title.pos if title.ok else 0)
            self._pass(")")

    def _solid(self, place: int) -> int:
        """The next place that holds no white space."""
        while place < self._end and self._text[place].isspace():
            place += 1
        return place
