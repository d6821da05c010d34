"""The blocks of a whole page → those of its article, and who is credited beside it.

Three signs decide, none of them alone: where most of the page's prose stands, what the makers of
the page call the elements around a block, and whether a block reads as prose or as a list of links.
`scripts/measure_pages.py` measures it on saved pages.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.intake.elements import CELLS, Context
from app.intake.visible import CAPTION, END_MARKS, Block

AROUND_TAGS = frozenset(("aside", "footer", "form", "dialog", "amp-consent", "amp-sidebar"))
AROUND_PARTS = re.compile(
    "comment|related|newsletter|sharing|sharedaddy|social|subscri|signup|sign-up|promo|advert"
    "|sponsor|cookie|consent|breadcrumb|sidebar|widget|trending|teaser|recommend|mostread"
    "|most-read|popular|paywall|barrier|footer|navigation|toolbar|storytools|taboola|outbrain"
    "|disqus|readmore|read-more|onward|copyright|contentinfo|complementary|popup|modal|caption|hidden-print|no-?print"
)
AROUND_WORDS = frozenset(
    (
        *("ad", "ads", "share", "meta", "tags", "menu", "nav", "rail", "banner", "cta", "tips"),
        *("credit", "byline", "author", "ticker", "respond", "tools", "alert"),
    )
)
"""What the makers of pages call what stands around an article: parts of names, and whole words."""

CREDITING = re.compile("byline|author|agency|source|copyright")
LEADING = re.compile("standfirst|excerpt|intro|summary|subhead|subdeck|deck|dek|lead|stand")
"""Names of what credits somebody, and of what stands between the headline and the text."""

NEVER_AROUND = frozenset(("html", "body", "main", "article"))
OWN = re.compile("(?:article|entry|post|story)[-_]*(?:body|content|text)")
"""Elements, and names of elements, that hold an article whatever else they are called."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
WORD = re.compile(r"[a-z]+")

PROSE = 40
"""Characters: a shorter line is no prose."""

MOST = 0.7
"""The share of a page's prose that the article's element holds."""

WITH_HEADLINE = 0.25
"""The share of a page's prose that an element with the headline holds if it holds the article."""

LARGE = 0.6
"""An element with this share of the page's text holds the article, whatever it is called."""

LINKED = 0.5
"""The share of links from which on a block leads elsewhere."""

FEWEST = 3
"""Paragraphs that an element has to hold to be the article's, where there are more."""

CREDIT = 160
"""Characters: a longer line credits nobody."""

NEAR = 8
"""Blocks before and behind an article in which somebody may be credited."""

CLOSERS = "\"'”’»)]"


@dataclass(frozen=True, slots=True)
class Selection:
    """The article's blocks, in order, and lines that may credit its author or a news agency."""

    blocks: tuple[Block, ...]
    credits: tuple[str, ...]


@dataclass(slots=True)
class _Element:
    """An element with what it holds: characters of text, and paragraphs and characters of prose."""

    context: Context
    parent: "_Element | None"
    root: "_Element" = field(init=False)
    is_around: bool = False
    is_inside: bool = False
    text: int = 0
    paragraphs: int = 0
    prose: int = 0
    children: list["_Element"] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.root = self if self.parent is None else self.parent.root


def article_in(blocks: Sequence[Block], title: str | None) -> Selection:
    """The blocks of the article; all blocks where no prose tells which these are.

    `title` is what the page calls its article, or None. It takes time in proportion to the page.
    """
    if not blocks:
        return Selection((), ())
    elements = _elements_of(blocks)
    own = [elements[block.context] for block in blocks]
    _mark_around(elements, blocks)
    for block, element in zip(blocks, own, strict=True):
        if not element.is_around and _is_prose(block):
            element.prose += len(block.text)
            element.paragraphs += 1
    _sum_up(elements)
    container = _container(_headed(blocks, own) or own[0].root)
    if container is None:
        return Selection(tuple(blocks), ())
    container.is_inside = True
    for element in elements.values():  # parents come first
        element.is_inside |= element.parent is not None and element.parent.is_inside
    text = list(_kept(blocks, own))
    kept = sorted({*_above(blocks, own, min(text, default=0), title), *text})
    return Selection(
        tuple(blocks[place] for place in kept),
        tuple(dict.fromkeys(_credits(blocks, kept, min(text, default=0)))),
    )


def _elements_of(blocks: Sequence[Block]) -> dict[Context, _Element]:
    """The elements around the blocks, each behind the one that holds it."""
    elements: dict[Context, _Element] = {}
    for block in blocks:
        chain: list[Context] = []
        context: Context | None = block.context
        while context is not None and context not in elements:
            chain.append(context)
            context = context.parent
        for new in reversed(chain):
            parent = elements[new.parent] if new.parent is not None else None
            elements[new] = _Element(new, parent)
            if parent is not None:
                parent.children.append(elements[new])
        elements[block.context].text += len(block.text)
    for element in reversed(elements.values()):
        if element.parent is not None:
            element.parent.text += element.text
    return elements


def _mark_around(elements: dict[Context, _Element], blocks: Sequence[Block]) -> None:
    """Marks the elements that stand around an article, by their names."""
    large = LARGE * sum(len(block.text) for block in blocks)
    for element in elements.values():
        above = element.parent is not None and element.parent.is_around
        element.is_around = above or (element.text < large and _is_named_around(element.context))


def _is_named_around(context: Context) -> bool:
    if context.name in NEVER_AROUND or OWN.search(context.label):
        return False
    if context.name in AROUND_TAGS or AROUND_PARTS.search(context.label):
        return True
    return not AROUND_WORDS.isdisjoint(WORD.findall(context.label))


def _sum_up(elements: dict[Context, _Element]) -> None:
    for element in reversed(elements.values()):
        if element.parent is not None:
            element.parent.prose += element.prose
            element.parent.paragraphs += element.paragraphs


def _headed(blocks: Sequence[Block], own: Sequence[_Element]) -> _Element | None:
    """The innermost element that holds the headline and some paragraphs: what follows outside it
    may be longer and still be the readers' remarks."""
    heads = (place for place, block in enumerate(blocks) if block.context.name == "h1")
    element: _Element | None = next((own[place] for place in heads), None)
    while element is not None and element.paragraphs < FEWEST:
        element = element.parent
    if element is None or element.prose < WITH_HEADLINE * element.root.prose:
        return None
    return element


def _container(element: _Element) -> _Element | None:
    """The innermost element in this one that holds most of its prose, in several paragraphs where
    there are several."""
    if not element.prose:
        return None
    enough, fewest = MOST * element.prose, min(FEWEST, element.paragraphs)
    while True:
        inner = max(element.children, key=lambda child: child.prose, default=None)
        if inner is None or inner.prose < enough or inner.paragraphs < fewest:
            return element
        element = inner


def _kept(blocks: Sequence[Block], own: Sequence[_Element]) -> Iterator[int]:
    """The places of the blocks inside the container that read as parts of an article."""
    heads: list[int] = []  # they count when something follows them
    for place, (block, element) in enumerate(zip(blocks, own, strict=True)):
        if not element.is_inside or element.is_around or _is_caption(block):
            continue
        if block.context.name in HEADINGS and not _leads_away(block):
            heads.append(place)
        elif _is_part(block):
            yield from heads
            yield place
            heads.clear()


def _is_part(block: Block) -> bool:
    """Prose, or a short line that is no link: an entry of a list or a table, a line of speech."""
    if _leads_away(block):
        return False
    is_row = block.context.name in CELLS and "\t" in block.text
    return _ends(block.text) or is_row or block.context.name in ("li", "dd", "blockquote", "pre")


def _above(
    blocks: Sequence[Block], own: Sequence[_Element], first: int, title: str | None
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
        if not own[place].is_around and not _leads_away(block) and (leads or _is_prose(block)):
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
        is_between = kept[0] < place < first and not _leads_away(block)
        if is_between or CREDITING.search(block.context.label) or _is_by_line(block.text):
            yield from block.text.split("\n")


def _is_by_line(text: str) -> bool:
    return text[:3].lower() == "by " and not _ends(text)


def _is_prose(block: Block) -> bool:
    return len(block.text) >= PROSE and _ends(block.text) and not _leads_away(block)


def _ends(text: str) -> bool:
    return text.rstrip(CLOSERS).endswith(END_MARKS)


def _leads_away(block: Block) -> bool:
    return block.linked > LINKED * len(block.text)


def _is_caption(block: Block) -> bool:
    return any(piece.rule == CAPTION for piece in block.pieces)
