"""Which elements of a page are open, and what that means for the text inside them."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from app.intake.markup import Token, TokenKind, attributes_of

BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
        ),
        *("dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li"),
        *("main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table"),
        *("tbody", "tfoot", "thead", "tr", "ul"),
    )
)
"""Elements that stand apart from what is before and behind them (HTML standard 15.3.3)."""

VOID = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
        *("source", "track", "wbr"),
    )
)
"""Elements without content."""

CELLS = frozenset(("td", "th"))
CLOSED_BY = {
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "tr": ("tr", *CELLS),
    "td": tuple(CELLS),
    "th": tuple(CELLS),
}
"""Which open element a new one ends although no end tag stands there (HTML standard 13.1.2.4)."""

UNSEEN = frozenset(
    (
        *("audio", "button", "canvas", "datalist", "head", "iframe", "math", "nav", "noembed"),
        *("noframes", "noscript", "object", "optgroup", "option", "script", "select", "style"),
        *("svg", "template", "textarea", "title", "video", "xmp"),
    )
)
"""Elements whose text is no part of what the page tells."""

HIDING = ("display:none", "visibility:hidden")


class Mark(StrEnum):
    """What an element makes of all the text inside it."""

    UNSEEN = "unseen"
    LINK = "link"
    RAISED = "raised"
    PREFORMATTED = "preformatted"
    FORM = "form"
    CAPTION = "caption"
    STRUCK = "struck"
    CELL = "cell"


MARKED = {
    "a": Mark.LINK,
    "sup": Mark.RAISED,
    "pre": Mark.PREFORMATTED,
    "form": Mark.FORM,
    "figcaption": Mark.CAPTION,
    "del": Mark.STRUCK,
    "s": Mark.STRUCK,
    "strike": Mark.STRUCK,
    **dict.fromkeys(CELLS, Mark.CELL),
    **dict.fromkeys(UNSEEN, Mark.UNSEEN),
}
LABELS = ("class", "id", "role", "itemprop", "data-testid", "aria-label")
"""Attributes in which a page's makers say what an element is for."""

LABEL = 300
"""Characters of them that are looked at."""


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """One open element: its name, what its makers call it, and the marks of it and those around."""

    name: str = ""
    label: str = ""
    marks: frozenset[Mark] = frozenset()
    parent: "Context | None" = None
    apart: "Context | None" = None

    @property
    def block(self) -> "Context":
        """The nearest element that stands apart, itself included."""
        return self.apart or self


OUTSIDE = Context()


class Elements:
    """The open elements, the innermost last; wrong and missing end tags are put up with."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._open = [OUTSIDE]
        self._counts: Counter[str] = Counter()

    @property
    def context(self) -> Context:
        """The innermost open element."""
        return self._open[-1]

    def take(self, tag: Token) -> None:
        """Opens or closes what the tag says."""
        if tag.kind is TokenKind.CLOSE:
            self._close(tag.name)
        elif tag.name not in VOID:
            self._close_before(tag.name)
            self._open.append(self._opened(tag))
            self._counts[tag.name] += 1

    def _opened(self, tag: Token) -> Context:
        around = self.context
        attributes = attributes_of(self._source, tag)
        own = {MARKED[tag.name]} if tag.name in MARKED else set()
        if "hidden" in attributes or _is_hiding(attributes.get("style", "")):
            own.add(Mark.UNSEEN)
        return Context(
            name=tag.name,
            label=" ".join(attributes[name] for name in LABELS if name in attributes)[
                :LABEL
            ].lower(),
            marks=around.marks | own if own - around.marks else around.marks,
            parent=around,
            apart=None if tag.name in BLOCKS or tag.name in CELLS else around.block,
        )

    def _close_before(self, name: str) -> None:
        """Ends the paragraph, entry or cell that cannot hold a new element of that name."""
        ends = CLOSED_BY.get(name, ())
        while (block := self.context.block.name) in ends or (block == "p" and name in BLOCKS):
            self._close(block)

    def _close(self, name: str) -> None:
        """Ends the innermost element of that name with all inside it, if one is open."""
        if not self._counts[name]:
            return
        closed = ""
        while closed != name:
            closed = self._open.pop().name
            self._counts[closed] -= 1


def _is_hiding(style: str) -> bool:
    return any(word in "".join(style.lower().split()) for word in HIDING)
