"""One checked text → what a page shows of it: pieces with their marks, cards, facts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain import Span
from app.exporters.cards import SILENCED, Card, card_of
from app.exporters.left_alone import why_left_alone
from app.exporters.locations import web_link
from app.exporters.marks import Piece, Row, rows_of
from app.exporters.places import Places
from app.exporters.plain import plain
from app.exporters.remarks import Answer, Checked, Remark

OWN_ID = re.compile(r"[a-z]+_[0-9A-Za-z_-]{1,80}")
"""An id of the service's making: none of ours looks like it."""


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A number that was left alone, the line it stands in, and why."""

    surface: str
    line: int
    why: str


@dataclass(frozen=True, slots=True)
class Page:
    """One text as it is shown. `cards` stand in reading order, and rows name them by their place in
    it; `outside` holds those that are about no words of the text."""

    anchor: str
    path: str
    title: str
    facts: tuple[str, ...]
    link: str | None
    cards: tuple[Card, ...]
    outside: tuple[Card, ...]
    rows: tuple[Row, ...]
    left_alone: tuple[LeftAlone, ...]

    def drawn(self, piece: Piece) -> str:
        """The classes of a piece: the gravest mark over it says how it is drawn."""
        over = [self.cards[number] for number in piece.marks]
        gravest = min(over, key=lambda card: card.gravity)
        silenced = [SILENCED] if gravest.silenced else []
        return " ".join([gravest.kind, *silenced, *(["shared"] if len(over) > 1 else [])])

    @property
    def kinds(self) -> list[tuple[str, str]]:
        """How marks are drawn here and what each means, the gravest first."""
        spoken = sorted(
            (card for card in self.cards if not card.silenced), key=lambda card: card.gravity
        )
        return list(dict.fromkeys((card.kind, card.word) for card in spoken))


def page_of(checked: Checked, number: int) -> Page:
    """The text, everything that is said about it, and every number that was left alone."""
    anchors = _anchors(checked.remarks, number)
    cards = tuple(
        card_of(remark, place, anchor)
        for place, (remark, anchor) in enumerate(zip(checked.remarks, anchors, strict=True), 1)
    )
    rows = tuple(rows_of(checked.text, [remark.span for remark in checked.remarks]))
    in_rows = {place for row in rows for place in row.numbers}
    article = checked.answer.get("article", {})
    return Page(
        anchor=f"f{number}",
        path=plain(checked.path),
        title=plain(article.get("title") or "") or plain(checked.path),
        facts=_facts(checked.path, article),
        link=web_link(article.get("url")),
        cards=cards,
        outside=tuple(card for place, card in enumerate(cards) if place not in in_rows),
        rows=rows,
        left_alone=_left_alone(checked),
    )


def _anchors(remarks: Sequence[Remark], number: int) -> list[str]:
    """The ids of the cards. On the first page those of claims are the claims' own, so that a link
    to a claim of an article leads to it; further pages may hold the same article again."""
    anchors: list[str] = []
    for place, remark in enumerate(remarks, start=1):
        own = str(remark.claim["id"]) if remark.claim and number == 1 else ""
        is_usable = OWN_ID.fullmatch(own) and own not in anchors
        anchors.append(own if is_usable else f"f{number}-c{place}")
    return anchors


def _facts(path: str, article: Answer) -> tuple[str, ...]:
    published = article.get("published")
    facts = (
        "" if web_link(path) else path,
        article.get("source") or "",
        f"published {published}" if published else "day of publication unknown",
    )
    return tuple(plain(fact) for fact in facts if fact)


def _left_alone(checked: Checked) -> tuple[LeftAlone, ...]:
    places = Places(checked.text)
    return tuple(
        LeftAlone(
            plain(skipped["surface"]),
            places.of(Span(skipped["start"], skipped["end"])).line,
            why_left_alone(skipped["rule"]),
        )
        for skipped in checked.answer.get("skipped", ())
    )
