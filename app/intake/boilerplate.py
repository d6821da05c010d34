"""The blocks of a whole page → those of its article, and who is credited beside it.

Three signs decide, none of them alone: where most of the page's prose stands, what the makers of
the page call the elements around a block, and whether a block reads as prose or as a list of links.
`scripts/measure_pages.py` measures it on saved pages.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.intake.elements import CELLS
from app.intake.outline import (
    OWN,
    PROSE,
    WITH_HEADLINE,
    Element,
    ends,
    is_prose,
    leads_away,
    outline_of,
)
from app.intake.visible import CAPTION, Block

CREDITING = re.compile("byline|author|agency|source|copyright")
LEADING = re.compile("standfirst|excerpt|intro|summary|subhead|subdeck|deck|dek|lead|stand")
"""Names of what credits somebody, and of what stands between the headline and the text."""

DIGITS = re.compile(r"\d+")
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
MOST = 0.7
"""The share of a page's prose that the article's element holds."""

FEWEST = 3
"""Paragraphs that an element has to hold to be the article's, where there are more."""

CREDIT = 160
"""Characters: a longer line credits nobody."""

NEAR = 8
"""Blocks before and behind an article in which somebody may be credited."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The article's blocks, in order, and lines that may credit its author or a news agency."""

    blocks: tuple[Block, ...]
    credits: tuple[str, ...]


def article_in(blocks: Sequence[Block], title: str | None) -> Selection:
    """The blocks of the article; where no prose tells which these are, all that do not stand around
    one by their names, or all.

    `title` is what the page calls its article, or None. It takes time in proportion to the page.
    """
    if not blocks:
        return Selection((), ())
    elements = outline_of(blocks)
    own = [elements[block.context] for block in blocks]
    container = _container(_headed(blocks, own) or own[0].root)
    if container is None:
        rest = (block for block, element in zip(blocks, own, strict=True) if not element.is_around)
        return Selection(tuple(rest) or tuple(blocks), ())
    container.is_inside = True
    for element in elements.values():  # parents come first
        element.is_inside |= element.parent is not None and element.parent.is_inside
    text = list(_kept(blocks, own))
    kept = sorted({*_above(blocks, own, min(text, default=0), title), *text})
    return Selection(
        tuple(blocks[place] for place in kept),
        tuple(dict.fromkeys(_credits(blocks, kept, min(text, default=0)))),
    )


def _headed(blocks: Sequence[Block], own: Sequence[Element]) -> Element | None:
    """The innermost element that holds the headline and some paragraphs: what follows outside it
    may be longer and still be the readers' remarks."""
    heads = (place for place, block in enumerate(blocks) if block.context.name == "h1")
    element: Element | None = next((own[place] for place in heads), None)
    while element is not None and element.paragraphs < FEWEST:
        element = element.parent
    if element is None or element.prose < WITH_HEADLINE * element.root.prose:
        return None
    return element


def _container(element: Element) -> Element | None:
    """The innermost element in this one that holds most of its prose, in several paragraphs where
    there are several."""
    if not element.prose:
        return None
    enough, fewest = MOST * element.prose, min(FEWEST, element.paragraphs)
    while True:
        inner = max(element.children, key=lambda child: child.prose, default=None)
        if inner is None or inner.prose < enough or inner.paragraphs < fewest or inner.blocks < 2:
            return _whole(element)
        element = inner


def _whole(element: Element) -> Element:
    """The nearest element around this one that says that it is the article; else the one that holds
    it with its further parts, if it has any; else this one."""
    around: Element | None = element
    while around is not None:
        if around.context.name == "article" or OWN.search(around.context.label):
            return around
        around = around.parent
    while (outer := element.parent) is not None and any(
        _is_further_part(sibling, element) for sibling in outer.children
    ):
        element = outer
    return element


def _is_further_part(one: Element, element: Element) -> bool:
    """Whether an element of the same name, but for its number, goes on with the text."""
    if one is element or one.is_around or not one.prose or not element.context.label:
        return False
    mine, others = (DIGITS.sub("", each.context.label) for each in (element, one))
    return mine == others and one.context.name == element.context.name


def _kept(blocks: Sequence[Block], own: Sequence[Element]) -> Iterator[int]:
    """The places of the blocks inside the container that read as parts of an article."""
    heads: list[int] = []  # they count when something follows them
    for place, (block, element) in enumerate(zip(blocks, own, strict=True)):
        if not element.is_inside or element.is_around or _is_caption(block):
            continue
        if block.context.name in HEADINGS and not leads_away(block):
            heads.append(place)
        elif _is_part(block):
            yield from heads
            yield place
            heads.clear()


def _is_part(block: Block) -> bool:
    """Prose, or a short line that is no link: an entry of a list or a table, a line of speech."""
    if leads_away(block):
        return False
    is_row = block.context.name in CELLS and "\t" in block.text
    return ends(block.text) or is_row or block.context.name in ("li", "dd", "blockquote", "pre")


def _above(
    blocks: Sequence[Block], own: Sequence[Element], first: int, title: str | None
) -> Iterator[int]:
    """The headline above the first block of the text, and what leads from it to the text."""
    found = [place for place in range(first + 1) if _is_headline(blocks[place], title)]
    if not found:
        return
    headline = found[-1]
    yield headline
    for place in range(headline + 1, first):
        block = blocks[place]
        leads = block.context.name in HEADINGS or LEADING.search(block.context.label)
        if not own[place].is_around and not leads_away(block) and (leads or is_prose(block)):
            yield place


def _is_headline(block: Block, title: str | None) -> bool:
    if block.context.name == "h1" or "headline" in block.context.label:
        return not _is_caption(block)
    words = " ".join(block.text.split()).casefold()
    return title is not None and len(words) >= PROSE // 2 and words in title.casefold()


def _credits(blocks: Sequence[Block], kept: Sequence[int], first: int) -> Iterator[str]:
    """Short lines between the headline and the text, and those near by that begin as a by-line does
    or stand where pages name authors and agencies: who wrote it, for whom, when."""
    if not kept:
        return
    own = set(kept)
    for place in range(max(0, kept[0] - NEAR), min(len(blocks), kept[-1] + NEAR)):
        block = blocks[place]
        if place in own or len(block.text) > CREDIT or "comment" in block.context.label:
            continue
        is_between = kept[0] < place < first and not leads_away(block)
        if is_between or CREDITING.search(block.context.label) or _is_by_line(block.text):
            yield from block.text.split("\n")


def _is_by_line(text: str) -> bool:
    return text[:3].lower() == "by " and not ends(text)


def _is_caption(block: Block) -> bool:
    return any(piece.rule == CAPTION for piece in block.pieces)
