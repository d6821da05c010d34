"""A file's text → the comments in it that speak to the command, in the way each format writes them.

HTML and Markdown: `<!-- plumbline off -->`; reStructuredText: `.. plumbline off`; AsciiDoc:
`// plumbline off`. Plain text knows no comments, so all three are understood there.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.domain import Span
from app.intake import HTML, MARKDOWN, NINJS, media_type_for

OPENING = re.compile(r"<!--\s*plumbline(?=[\s-])")
CLOSING = "-->"
RST = re.compile(r"^\.\.[ \t]+plumbline(?=[ \t-])([^\n]*(?:\n[ \t]+\S[^\n]*)*)", re.MULTILINE)
ADOC = re.compile(r"^//[ \t]*plumbline(?=[ \t-])(.*)", re.MULTILINE)

FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
INLINE_CODE = re.compile(r"``[^\n]*?``|`[^`\n]*`")


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment with its delimiters, and what it says behind the word `plumbline`."""

    span: Span
    said: str


Readers = tuple[Callable[[str], Iterator[Comment]], ...]


def comments_in(text: str, suffix: str) -> list[Comment]:
    """The comments of a file whose name ends in `suffix` (".md"), in reading order."""
    readers = BY_SUFFIX.get(suffix) or BY_MEDIA_TYPE.get(media_type_for(f"a{suffix}"), ALL)
    found = [comment for read in readers for comment in read(text)]
    return sorted(found, key=lambda comment: comment.span)


def _in_html(text: str) -> Iterator[Comment]:
    after = 0
    while opened := OPENING.search(text, after):
        closed = text.find(CLOSING, opened.end())
        if closed < 0:  # a comment without an end is none, and neither is any behind it
            return
        after = closed + len(CLOSING)
        yield Comment(Span(opened.start(), after), text[opened.end() : closed])


def _in_markdown(text: str) -> Iterator[Comment]:
    """Those that are no part of an example in code."""
    blocks = list(_fenced(text))
    inline = [Span(*found.span()) for found in INLINE_CODE.finditer(text)]
    for comment in _in_html(text):
        if not (_lies_in(comment.span, blocks) or _lies_in(comment.span, inline)):
            yield comment


def _lies_in(span: Span, spans: Sequence[Span]) -> bool:
    """Whether one of `spans`, which stand apart and in order, holds the span."""
    before = bisect_right(spans, span.start, key=lambda one: one.start) - 1
    return before >= 0 and spans[before].contains(span)


def _fenced(text: str) -> Iterator[Span]:
    """Fenced code blocks (CommonMark 0.31, section 4.5); one left open goes to the end."""
    at, opened, fence = 0, 0, ""
    for line in text.splitlines(keepends=True):
        marked = FENCE.match(line)
        if marked and not fence:
            opened, fence = at, marked[1]
        elif marked and line.strip().strip(fence[0]) == "" and len(marked[1]) >= len(fence):
            yield Span(opened, at + len(line))
            fence = ""
        at += len(line)
    if fence:
        yield Span(opened, at)


def _lines_of(pattern: re.Pattern[str]) -> Callable[[str], Iterator[Comment]]:
    def read(text: str) -> Iterator[Comment]:
        for found in pattern.finditer(text):
            yield Comment(Span(*found.span()), found[1])

    return read


ALL = (_in_html, _lines_of(RST), _lines_of(ADOC))

BY_MEDIA_TYPE: Mapping[str, Readers] = {MARKDOWN: (_in_markdown,), HTML: (_in_html,), NINJS: ()}

BY_SUFFIX: Mapping[str, Readers] = {".rst": (_lines_of(RST),), ".adoc": (_lines_of(ADOC),)}
"""Of files that are read as plain text; in any other of them all three ways are understood."""
