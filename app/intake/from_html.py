"""HTML, a whole page or the body of an article → its visible text and what it says of itself."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from app.domain import Offsets, Passage, PassageKind, Run, Span
from app.domain.limits import HTML_BYTES
from app.errors import BadInput, TooLarge
from app.intake.boilerplate import article_in
from app.intake.metadata import described_by
from app.intake.payload import Payload, first_said
from app.intake.visible import Block, Piece, blocks_of

WHOLE = re.compile(r"<(?:!doctype|html|head|body)[\s>]", re.IGNORECASE)
"""A page, and not only the body of an article, has one of these."""

TAGS = 150_000
"""Tags of one page: large ones have some ten thousand, and each takes up to 30 microseconds."""

APART = "\n\n"
"""Stands between two blocks."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader of the page sees of the article, and what the page says about it.

    `offsets` say where each character of the text stands in the HTML. `furniture` are the parts of
    the text that the article does not assert. What the page does not say is None; `published` is an
    ISO 8601 date or date-time, `credits` are the authors and by-lines.
    """

    text: str
    offsets: Offsets
    furniture: tuple[Passage, ...] = ()
    title: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    credits: tuple[str, ...] = ()


def page_of(html: str) -> Page:
    """The article in the HTML, whatever it is; the time it takes grows as its length does."""
    if WHOLE.search(html) is None:
        return _assembled(blocks_of(html))
    said = described_by(html)
    article = article_in(list(blocks_of(html)), said.title)
    return replace(
        _assembled(article.blocks),
        title=said.title,
        published=said.published,
        source=said.source,
        url=said.url,
        language=said.language,
        credits=tuple(dict.fromkeys((*said.credits, *article.credits))),
    )


def read_html(payload: Payload) -> Payload:
    """The article in the HTML that the payload's text is; what the payload says already stays.

    Raises TooLarge beyond 5 MiB or 150,000 tags, and BadInput for a page without a text.
    """
    if payload.text.count("<") > TAGS:
        raise TooLarge(f"the html holds more than {TAGS} tags", "html")
    if len(payload.text) > HTML_BYTES or len(payload.text.encode("utf-8", "replace")) > HTML_BYTES:
        raise TooLarge(f"the html is longer than {HTML_BYTES} bytes", "html")
    page = page_of(payload.text)
    if not page.text:
        raise BadInput("the html holds no text of an article", "html")
    return replace(
        payload,
        text=page.text,
        html=page.offsets,
        furniture=page.furniture,
        title=first_said(payload.title, page.title),
        published=first_said(payload.published, page.published),
        source=first_said(payload.source, page.source),
        url=first_said(payload.url, page.url),
        language=first_said(payload.language, page.language),
        credits=payload.credits or page.credits,
    )


def _assembled(blocks: Iterable[Block]) -> Page:
    texts: list[str] = []
    runs: list[Run] = []
    furniture: list[Passage] = []
    at = 0
    for piece in _pieces(blocks):
        after = at + len(piece.text)
        if not (runs and _goes_on(runs[-1], at, piece)):
            runs.append(Run(at, piece.start, piece.end))
        else:
            runs[-1] = runs[-1]._replace(end=piece.end)
        if piece.rule:
            furniture.append(Passage(Span(at, after), PassageKind.FURNITURE, piece.rule))
        texts.append(piece.text)
        at = after
    return Page("".join(texts), Offsets(tuple(runs), at), tuple(furniture))


def _pieces(blocks: Iterable[Block]) -> Iterator[Piece]:
    """All pieces, with what keeps the blocks apart between them."""
    end = None
    for block in blocks:
        if end is not None:
            yield Piece(APART, end, end)
        yield from block.pieces
        end = block.pieces[-1].end


def _goes_on(run: Run, at: int, piece: Piece) -> bool:
    """Whether the piece is the run's next characters, both of them the source's own."""
    return (
        run.end == piece.start
        and run.end - run.start == at - run.at
        and piece.end - piece.start == len(piece.text)
    )
