"""HTML, however broken, → its tags and texts with their offsets, in one pass.

The standard library's parser reads "<a <a <a" over and over, in quadratic time, and tells lines and
columns. This one never looks at a character more than a few times. It follows the tokenisation of
the HTML standard (html.spec.whatwg.org, 13.2.5), but for three readings that lose no text: a tag
that never ends is text, the text of a CDATA section is text, and "/>" closes any element.
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

RAW = ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
"""Elements whose content holds no tags: it ends at their own end tag and nowhere else."""

RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW}
CDATA, COMMENT = "<![CDATA[", "<!--"
CDATA_END = "]]>"
COMMENT_END = re.compile(r"--!?>")
NAME = re.compile(r"[a-zA-Z][^\s/>]*+")
TAG_PART = re.compile(r"[>\"']")
ATTRIBUTE = re.compile(
    r"([^\s\"'>/=][^\s>/=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>][^\s>]*+)))?"
)


class TokenKind(StrEnum):
    """What a stretch of the source is."""

    OPEN = "open"
    CLOSE = "close"
    TEXT = "text"  # with character references in it
    RAW = "raw"  # what it is, letter for letter


@dataclass(frozen=True, slots=True)
class Token:
    """A tag or a text at `start` to `end` in the source.

    `name` is the tag's in lower case; of a raw text that of the element around it, or "".
    """

    kind: TokenKind
    start: int
    end: int
    name: str = ""


def tokens_of(source: str) -> Iterator[Token]:
    """The tags and texts of the source, in order; comments and declarations are left out."""
    scanner = _Scanner(source)
    place = text = 0
    while 0 <= (place := source.find("<", place)) < scanner.last_end:
        found = scanner.markup_at(place)
        if found is None:
            place += 1
            continue
        if place > text:
            yield Token(TokenKind.TEXT, text, place)
        yield from found.tokens
        place = text = found.end
    comment = source.find(COMMENT, text)
    end = len(source) if comment < 0 else comment
    if end > text:
        yield Token(TokenKind.TEXT, text, end)


def attributes_of(source: str, tag: Token) -> Mapping[str, str]:
    """The attributes of an opening tag, names in lower case; the first of a name counts."""
    found: dict[str, str] = {}
    if tag.end - tag.start == len(tag.name) + 2:  # nearly half of all tags have none
        return found
    for match in ATTRIBUTE.finditer(source, tag.start + 1 + len(tag.name), tag.end):
        name, *values = match.groups()
        value = next((value for value in values if value is not None), "")
        found.setdefault(name.lower(), html.unescape(value))
    return found


class _Markup(NamedTuple):
    """What one "<" begins, and where it ends: no tokens for a comment."""

    tokens: tuple[Token, ...]
    end: int


class _Scanner:
    """One pass over a source: what was once looked for in vain is not looked for again."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.last_end = source.rfind(">")
        self._last_cdata_end = source.rfind(CDATA_END)
        self._honours_quotes = True

    def markup_at(self, place: int) -> _Markup | None:
        """The markup that "<" at `place` begins, or None where it begins none; a ">" follows."""
        source = self.source
        if source.startswith(("<!", "<?"), place):
            return self._declaration(place)
        is_close = source.startswith("</", place)
        name = NAME.match(source, place + 1 + is_close)
        if name is None:  # "</ 3>" is a comment, "< 3" is text
            return _Markup((), source.index(">", place) + 1) if is_close else None
        end = self._tag_end(name.end())
        kind = TokenKind.CLOSE if is_close else TokenKind.OPEN
        tag = Token(kind, place, end, name.group().lower())
        return _Markup((tag,), end) if is_close else self._element(tag)

    def _declaration(self, place: int) -> _Markup:
        """A comment, a doctype, a processing instruction or a CDATA section."""
        source = self.source
        if source.startswith(COMMENT, place):
            end = COMMENT_END.search(source, place + 2)
            return _Markup((), end.end() if end else len(source))
        if source.startswith(CDATA, place) and place < self._last_cdata_end:
            start = place + len(CDATA)
            stop = source.index(CDATA_END, start - 2)
            text = Token(TokenKind.RAW, start, max(start, stop))
            return _Markup((text,), stop + len(CDATA_END))
        return _Markup((), source.index(">", place) + 1)

    def _tag_end(self, place: int) -> int:
        """The offset behind the ">" that ends the tag: none of those inside quotes, as long as the
        quotes of the source are sound."""
        source = self.source
        at = place
        while self._honours_quotes:
            part = TAG_PART.search(source, at)
            if part is None:
                self._honours_quotes = False
                break
            if part.group() == ">":
                return part.end()
            opens = source[at : part.start()].rstrip().endswith("=")
            closing = source.find(part.group(), part.end()) if opens else -1
            at = part.end() if closing < 0 else closing + 1
        return source.index(">", place) + 1

    def _element(self, tag: Token) -> _Markup:
        """The tag, with the text and the end of an element that holds no tags."""
        source = self.source
        if source.startswith("/>", tag.end - 2):
            return _Markup((tag, Token(TokenKind.CLOSE, tag.end, tag.end, tag.name)), tag.end)
        if tag.name not in RAW:
            return _Markup((tag,), tag.end)
        close = RAW_END[tag.name].search(source, tag.end)
        stop = close.start() if close else len(source)
        kind = TokenKind.TEXT if tag.name == "title" else TokenKind.RAW
        return _Markup((tag, Token(kind, tag.end, stop, tag.name)), stop)
