"""The blocks of a page → the elements around them: what each holds, and which stand around an
article, as the makers of the page call them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.intake.elements import Context
from app.intake.visible import END_MARKS, Block

AROUND_TAGS = frozenset(("aside", "footer", "form", "dialog", "amp-consent", "amp-sidebar"))
NEVER_ARTICLE = AROUND_TAGS - {"form"}  # older systems put the whole page into a form
AROUND_PARTS = re.compile(
    "comment|related|newsletter|sharing|sharedaddy|social|subscri|signup|sign-up|promo|advert"
    "|sponsor|cookie|consent|breadcrumb|sidebar|widget|trending|teaser|recommend|mostread"
    "|most-read|popular|paywall|barrier|footer|navigation|toolbar|storytools|taboola|outbrain"
    "|disqus|readmore|read-more|onward|copyright|contentinfo|complementary|popup|modal|caption"
    "|hidden-print|no-?print"
)
AROUND_WORDS = frozenset(
    (
        *("ad", "ads", "share", "meta", "tags", "menu", "nav", "rail", "banner", "cta", "tips"),
        *("credit", "byline", "author", "foot", "ticker", "respond", "tools", "alert"),
    )
)
"""What the makers of pages call what stands around an article: parts of names, and whole words."""

NEVER_AROUND = frozenset(("html", "body", "main", "article"))
OWN = re.compile("(?:article|entry|post|story)[-_]*(?:body|content|text)")
"""Elements, and names of elements, that hold an article whatever else they are called."""

WORD = re.compile(r"[a-z]+")

PROSE = 40
"""Characters: a shorter line is no prose."""

WITH_HEADLINE = 0.25
"""The share of a page's prose that an element with the headline holds if it holds the article."""

LARGE = 0.6
"""An element with this share of the page's text holds the article, whatever it is called."""

LINKED = 0.5
"""The share of links from which on a block leads elsewhere."""

CLOSERS = "\"'”’»)]"


@dataclass(slots=True)
class Element:
    """An element with what it holds: blocks and characters of text, those of prose among them
    (`said`), and paragraphs and characters of the prose that does not stand around an article."""

    context: Context
    parent: "Element | None"
    root: "Element" = field(init=False)
    is_around: bool = False
    is_inside: bool = False
    has_headline: bool = False
    blocks: int = 0
    text: int = 0
    said: int = 0
    paragraphs: int = 0
    prose: int = 0
    children: list["Element"] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.root = self if self.parent is None else self.parent.root


def outline_of(blocks: Sequence[Block]) -> dict[Context, Element]:
    """The elements around the blocks, each behind the one that holds it, and those marked that
    stand around an article. It takes time in proportion to the page."""
    elements = _elements_of(blocks)
    _mark_around(elements, blocks)
    for block in blocks:
        element = elements[block.context]
        if not element.is_around and is_prose(block):
            element.prose += len(block.text)
            element.paragraphs += 1
    _sum_up(elements)
    return elements


def _elements_of(blocks: Sequence[Block]) -> dict[Context, Element]:
    """The elements around the blocks, each behind the one that holds it."""
    elements: dict[Context, Element] = {}
    for block in blocks:
        chain: list[Context] = []
        context: Context | None = block.context
        while context is not None and context not in elements:
            chain.append(context)
            context = context.parent
        for new in reversed(chain):
            parent = elements[new.parent] if new.parent is not None else None
            elements[new] = Element(new, parent)
            if parent is not None:
                parent.children.append(elements[new])
        _count(elements[block.context], block)
    for element in reversed(elements.values()):
        if element.parent is not None:
            element.parent.text += element.text
            element.parent.said += element.said
            element.parent.blocks += element.blocks
    return elements


def _count(element: Element, block: Block) -> None:
    element.blocks += 1
    element.text += len(block.text)
    if is_prose(block):
        element.said += len(block.text)


def _mark_around(elements: dict[Context, Element], blocks: Sequence[Block]) -> None:
    """Marks the elements that stand around an article, by their names.

    One that holds most of the page's text, or the headline and much of its prose, is none of them.
    """
    first = next((block.context for block in blocks if block.context.name == "h1"), None)
    head = elements[first] if first is not None else None
    while head is not None:
        head.has_headline = True
        head = head.parent
    for element in elements.values():
        above = element.parent is not None and element.parent.is_around
        element.is_around = above or (
            not _holds_article(element) and _is_named_around(element.context)
        )


def _holds_article(element: Element) -> bool:
    root = element.root
    is_large = element.text >= LARGE * root.text and element.context.name not in NEVER_ARTICLE
    return is_large or (element.has_headline and element.said >= WITH_HEADLINE * max(1, root.said))


def _is_named_around(context: Context) -> bool:
    if context.name in NEVER_AROUND or OWN.search(context.label):
        return False
    if context.name in AROUND_TAGS or AROUND_PARTS.search(context.label):
        return True
    return not AROUND_WORDS.isdisjoint(WORD.findall(context.label))


def _sum_up(elements: dict[Context, Element]) -> None:
    for element in reversed(elements.values()):
        if element.parent is not None:
            element.parent.prose += element.prose
            element.parent.paragraphs += element.paragraphs


def is_prose(block: Block) -> bool:
    """Whether the block is a sentence or more, and no list of links."""
    return len(block.text) >= PROSE and ends(block.text) and not leads_away(block)


def ends(text: str) -> bool:
    """Whether a sentence ends with the text."""
    return text.rstrip(CLOSERS).endswith(END_MARKS)


def leads_away(block: Block) -> bool:
    """Whether the block is more link than text."""
    return block.linked > LINKED * len(block.text)
