"""HTML → the text that a reader of the page sees, in blocks, each character with its place."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from app.intake.elements import BLOCKS, CELLS, OUTSIDE, Context, Elements, Mark
from app.intake.markup import Token, TokenKind, tokens_of

REFERENCE = "&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,8};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)"
"""A character reference (HTML standard 13.2.5.72)."""

NO_WIDTH = "\u00ad\u200b\u2060\ufeff"
"""Marks that tell where a word may break and do not show."""

BLANKS = " \t\n\r\f"
"""White space that folds into one blank; a no-break space is none."""

FOLDED = re.compile(f"[{BLANKS}]{{2,}}|[\t\n\r\f]|[{NO_WIDTH}]+|{REFERENCE}")
KEPT = re.compile(f"[{NO_WIDTH}]+|{REFERENCE}")
"""What does not show as it is written: in running text, and in preformatted text."""

RAISED = str.maketrans("0123456789+-−()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾")
"""Raised digits are no digits of the number before them: "10<sup>6</sup>" is 10⁶."""

CAPTION, STRUCK, NOTE = "furniture.caption", "furniture.struck", "furniture.note"
TABLE = "furniture.table"
"""Rules that name seen text which the article does not assert: of a picture, taken back, a mark
that leads to a footnote, an entry of a table, which says nothing without the heads."""

LONGEST_ENTRY = 160
END_MARKS = (".", "!", "?", ".”", '."', "…")


class Piece(NamedTuple):
    """Some text, and the stretch of the source that it was made from; see `app.domain.Run`.

    `rule` names what it is where it is seen but not said: CAPTION, STRUCK, NOTE or TABLE.
    """

    text: str
    start: int
    end: int
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """What stands together: a paragraph, a headline, an entry of a list, a row of a table.

    `linked` counts the characters inside links.
    """

    pieces: tuple[Piece, ...]
    context: Context
    linked: int = 0

    @property
    def text(self) -> str:
        """The block as it is read."""
        return "".join(piece.text for piece in self.pieces)


def blocks_of(source: str) -> Iterator[Block]:
    """The blocks of the source that hold any text, in order.

    Lines of a block are kept apart by a line break, cells of a row by a tab. Left out is what no
    reader of the article sees: scripts, styles, navigation, controls, hidden elements.
    """
    elements = Elements(source)
    writer = _Writer(source)
    for token in tokens_of(source):
        if token.kind is TokenKind.TEXT or token.kind is TokenKind.RAW:
            if Mark.UNSEEN not in elements.context.marks:
                writer.write(token, elements.context)
            continue
        stands_apart = token.name in BLOCKS
        if stands_apart:
            yield from writer.finished()
        elements.take(token)
        if token.name == "br" and token.kind is TokenKind.OPEN:
            yield from writer.broken(token)
        elif token.name in CELLS and token.kind is TokenKind.OPEN:
            writer.divided(token)
    yield from writer.finished()


class _Writer:
    """The block that is being written."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._pieces: list[Piece] = []
        self._context = OUTSIDE
        self._linked = 0
        self._is_blank = True  # before the next character: then a blank adds nothing

    def write(self, token: Token, context: Context) -> None:
        """Adds a text as it shows."""
        if not self._pieces:
            self._context = context.block
        before = len(self._pieces)
        self._add(token, KEPT if Mark.PREFORMATTED in context.marks else FOLDED)
        added = self._pieces[before:]
        rule = _rule_of(context)
        if rule or Mark.RAISED in context.marks:
            raised = RAISED if Mark.RAISED in context.marks else {}
            self._pieces[before:] = [
                piece._replace(text=piece.text.translate(raised), rule=rule) for piece in added
            ]
        if Mark.LINK in context.marks:
            self._linked += sum(len(piece.text) for piece in added)

    def broken(self, tag: Token) -> Iterator[Block]:
        """A new line; a new block where the line is empty."""
        if self._pieces and self._pieces[-1].text == "\n":
            yield from self.finished()
        elif self._pieces:
            self._trim()
            self._pieces.append(Piece("\n", tag.start, tag.end))
            self._is_blank = True

    def divided(self, tag: Token) -> None:
        """A new cell of the row."""
        if self._pieces:
            self._trim()
            self._pieces.append(Piece("\t", tag.start, tag.end))
            self._is_blank = True

    def finished(self) -> Iterator[Block]:
        """The block, if it holds anything to read."""
        self._trim()
        if any(piece.text.strip() for piece in self._pieces):
            block = Block(tuple(self._pieces), self._context, self._linked)
            yield _as_entry(block) if Mark.CELL in self._context.marks else block
        self._pieces, self._linked, self._is_blank = [], 0, True

    def _add(self, token: Token, irregular: re.Pattern[str]) -> None:
        at = token.start
        if token.kind is TokenKind.TEXT:
            for found in irregular.finditer(self._source, at, token.end):
                self._plain(at, found.start())
                self._made(found.group(), *found.span())
                at = found.end()
        self._plain(at, token.end)

    def _plain(self, start: int, end: int) -> None:
        if start < end and self._is_blank and self._source[start] == " ":
            start += 1
        if start < end:
            self._pieces.append(Piece(self._source[start:end], start, end))
            self._is_blank = self._source[end - 1] in BLANKS

    def _made(self, written: str, start: int, end: int) -> None:
        text = html.unescape(written)
        if not text.strip(BLANKS):
            if not self._is_blank:
                self._pieces.append(Piece(" ", start, end))
                self._is_blank = True
        elif text.strip(NO_WIDTH):
            self._pieces.append(Piece(text, start, end))
            self._is_blank = False

    def _trim(self) -> None:
        """Takes blanks and empty lines off the end."""
        while self._pieces:
            text, start, end, rule = self._pieces[-1]
            kept = text.rstrip(BLANKS)
            if kept == text:
                return
            self._pieces.pop()
            if kept:
                is_own = len(text) == end - start
                self._pieces.append(Piece(kept, start, start + len(kept) if is_own else end, rule))


def is_entry(text: str) -> bool:
    """Whether what stands in a cell is a name or a number and no prose."""
    return len(text) <= LONGEST_ENTRY and not text.rstrip().endswith(END_MARKS)


def _as_entry(block: Block) -> Block:
    if not is_entry(block.text):
        return block
    pieces = (piece._replace(rule=piece.rule or TABLE) for piece in block.pieces)
    return replace(block, pieces=tuple(pieces))


def _rule_of(context: Context) -> str:
    marks = context.marks
    if {Mark.RAISED, Mark.LINK} <= marks:
        return NOTE
    if Mark.STRUCK in marks:
        return STRUCK
    return CAPTION if Mark.CAPTION in marks else ""
