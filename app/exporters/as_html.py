"""Run → one page that needs nothing else: the text with every number marked, and why beside it."""

import base64
import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from app.exporters.as_text import total_line
from app.exporters.cards import Card
from app.exporters.pages import Page, page_of
from app.exporters.plain import letters, plain
from app.exporters.remarks import Run

if TYPE_CHECKING:  # loaded by who wants a page: the other forms go without
    from jinja2 import Environment

PAGE = "report.html.jinja"
STYLE = "report.css"
SHOWN = 3
"""Figures that a card shows at once; the others open on a click."""


def run_html(run: Run) -> str:
    """The page: what needs a look, each text with its marks and cards, and what was left alone.

    It holds no script and loads nothing; what articles and figures say is text in it, never markup.
    """
    pages = [page_of(checked, number) for number, checked in enumerate(run.checked, start=1)]
    return (
        _templates()
        .get_template(PAGE)
        .render(
            policy=content_security_policy(),
            title=pages[0].title if len(pages) == 1 else f"{len(pages)} texts",
            total=total_line(run),
            failed=run.failed,
            warnings=run.warnings,
            looks=_looks(run, pages),
            pages=pages,
            shown=SHOWN,
            made_by=list(_made_by(run)),
        )
    )


def content_security_policy() -> str:
    """What the page may do: show the one style that it brings, and nothing else."""
    style = _templates().get_template(STYLE).render()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@cache
def _templates() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("app.exporters"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["words"] = _words
    environment.filters["shown"] = letters
    return environment


def _looks(run: Run, pages: Sequence[Page]) -> list[tuple[Page, Card]]:
    """What is listed and not silenced, the gravest first."""
    found = [
        (page, card)
        for page in pages
        for card in page.cards
        if run.lists(card.remark) and not card.silenced
    ]
    return sorted(found, key=lambda one: one[1].gravity)


def _made_by(run: Run) -> Iterator[str]:
    """What produced the page: it holds no time, so that the same run gives the same page."""
    yield f"Plumbline {run.version}".strip()
    stamps = dict.fromkeys(
        tuple(sorted(checked.answer.get("stamp", {}).items())) for checked in run.checked
    )
    for stamp in stamps:
        yield ", ".join(f"{name} {plain(str(value))}" for name, value in stamp)


def _words(text: str) -> str:
    """The words on one line."""
    return " ".join(plain(text).split())
