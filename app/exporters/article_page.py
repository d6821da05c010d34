"""One version of an article and its report → what the desk shows: text, marks, cards beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain import Span, Verdict
from app.exporters.cards import Card, card_of
from app.exporters.decided import DISMISSED, Standing, name_of, standing_of
from app.exporters.encoding import Document
from app.exporters.left_alone import why_left_alone
from app.exporters.marks import Piece, Row, rows_of
from app.exporters.pages import OWN_ID
from app.exporters.places import Places
from app.exporters.plain import plain
from app.exporters.remarks import Answer, Checked, Remark
from app.exporters.rules import Level, Listed

LEFT_ALONE = "left"
"""How a number that was left alone is drawn."""

ORDER = (
    *(Verdict.CONFLICTS, Level.ERROR, Verdict.DRIFTS, Level.WARNING, Verdict.SUPERSEDED),
    *(Level.NOTE, Verdict.UNSEEN, Verdict.AGREES, DISMISSED, LEFT_ALONE),
)
"""How marks are drawn, the gravest first."""

FIGURES = 3
"""The nearest figures on file, which a card beside the text shows; all are on the claim's page."""

PROBLEMS = (Verdict.CONFLICTS, Verdict.DRIFTS, Verdict.SUPERSEDED)


class Show(StrEnum):
    """Which marks are shown."""

    ALL = "all"
    PROBLEMS = "problems"


@dataclass(frozen=True, slots=True)
class Mark:
    """What is marked in the text: `kind` says how it is drawn, `word` what is read behind it.

    `anchor` is the id of what speaks of it on the page. `card` and `standing` are those of a claim
    or a finding; None for a number that was left alone, of which `why` speaks. `decided` is a
    person's decision elsewhere that it is no claim, where that is why. `on_file` counts the
    figures that a claim was held against, of which the card has the nearest.
    """

    number: int
    anchor: str
    kind: str
    word: str
    surface: str
    span: Span
    card: Card | None = None
    standing: Standing | None = None
    why: str = ""
    decided: Answer | None = None
    on_file: int = 0

    @property
    def claim_id(self) -> str | None:
        """The id of the claim, if it is one."""
        claim = self.card.remark.claim if self.card else None
        return str(claim["id"]) if claim else None

    @property
    def is_problem(self) -> bool:
        """Whether somebody has to look: no person decided that all is well, and it is listed."""
        if self.card is None:
            return False
        if self.standing and (self.standing.is_other or self.standing.word == DISMISSED):
            return self.standing.word in PROBLEMS
        return self.card.remark.rule.listed is Listed.ALWAYS

    @property
    def is_quiet(self) -> bool:
        """Whether its card stays closed until somebody asks."""
        return self.kind in (Verdict.AGREES, Verdict.UNSEEN, DISMISSED)


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article as it is shown. Rows name marks by their place in `marks`, in reading order;
    `outside` are those that no row holds, `left_alone` all numbers that were left alone. `told`
    counts everything that is said of the text, `problems` what of it somebody has to look at."""

    title: str
    marks: tuple[Mark, ...]
    rows: tuple[Row, ...]
    outside: tuple[Mark, ...]
    left_alone: tuple[Mark, ...]
    told: int
    problems: int

    def drawn(self, piece: Piece) -> str:
        """The classes of a piece: the gravest mark over it says how it is drawn."""
        over = sorted(
            (self.marks[number] for number in piece.marks), key=lambda mark: ORDER.index(mark.kind)
        )
        return " ".join([over[0].kind, *(["shared"] if len(over) > 1 else [])])

    @property
    def kinds(self) -> list[tuple[str, str]]:
        """How marks are drawn here and what each means, the gravest first."""
        spoken = sorted(self.marks, key=lambda mark: ORDER.index(mark.kind))
        return list(dict.fromkeys((mark.kind, mark.word) for mark in spoken))


def article_page(checked: Checked, show: Show = Show.ALL, *, left: bool = False) -> ArticlePage:
    """The text with the marks that are asked for, and with `left` the numbers left alone too.

    A mark keeps its number however many are shown.
    """
    told = tuple(_of_remarks(checked.remarks))
    alone = tuple(_left_alone(checked))
    shown = [mark for mark in told if show is Show.ALL or mark.is_problem]
    beside = [mark for mark in alone if left or (show is Show.ALL and mark.decided)]
    marks = sorted((*shown, *beside), key=lambda mark: mark.span)
    rows = tuple(rows_of(checked.text, [mark.span for mark in marks]))
    in_rows = {place for row in rows for place in row.numbers}
    article = checked.answer.get("article", {})
    return ArticlePage(
        title=plain(article.get("title") or "").strip() or first_words(checked.text),
        marks=tuple(marks),
        rows=rows,
        outside=tuple(mark for place, mark in enumerate(marks) if place not in in_rows),
        left_alone=alone,
        told=len(told),
        problems=sum(mark.is_problem for mark in told),
    )


def first_words(text: str, most: int = 80) -> str:
    """What a text without a title is called: its first words, with an ellipsis for the rest."""
    words = " ".join(plain(text[: most * 4]).split())
    if len(words) <= most and len(text) <= most * 4:
        return words or "An article without words"
    return words[:most].rsplit(" ", 1)[0] + " …"


def mark_document(mark: Mark) -> Document:
    """A mark for programs: where it stands, its word, and who decided so, if a person did."""
    standing = mark.standing
    return {
        "number": mark.number,
        "anchor": mark.anchor,
        "start": mark.span.start,
        "end": mark.span.end,
        "surface": mark.surface,
        "kind": mark.kind,
        "word": mark.word,
        "claim": mark.claim_id,
        "automatic": standing.automatic if standing else None,
        "decided": standing.said or None if standing else None,
        "is_problem": mark.is_problem,
        "why": mark.why or (mark.card.remark.detail if mark.card else ""),
        "decided_in": mark.decided,
    }


def _of_remarks(remarks: Sequence[Remark]) -> Iterator[Mark]:
    taken: set[str] = set()
    for number, remark in enumerate(remarks, start=1):
        own = str(remark.claim["id"]) if remark.claim else ""
        anchor = own if OWN_ID.fullmatch(own) and own not in taken else f"finding-{number}"
        taken.add(anchor)
        yield _mark(card_of(_with_nearest(remark), number, anchor), remark.claim)


def _with_nearest(remark: Remark) -> Remark:
    claim = remark.claim
    if claim is None or len(claim["evidence"]) <= FIGURES:
        return remark
    return replace(remark, claim={**claim, "evidence": claim["evidence"][:FIGURES]})


def _mark(card: Card, claim: Answer | None) -> Mark:
    standing = standing_of(claim) if claim else None
    kind = standing.word if standing else card.kind
    return Mark(
        number=card.number,
        anchor=card.anchor,
        kind=kind,
        word=name_of(kind) if standing else card.word,
        surface=plain(card.remark.surface),
        span=card.remark.span,
        card=card,
        standing=standing,
        on_file=len(claim["evidence"]) if claim else 0,
    )


def _left_alone(checked: Checked) -> Iterator[Mark]:
    places = Places(checked.text)
    for number, skipped in enumerate(checked.answer.get("skipped", ()), start=1):
        span = Span(skipped["start"], skipped["end"])
        decided = skipped.get("decided")
        yield Mark(
            number=number,
            anchor=f"left-{number}",
            kind=DISMISSED if decided else LEFT_ALONE,
            word=name_of(DISMISSED) if decided else "left alone",
            surface=plain(skipped["surface"]),
            span=span,
            why=f"line {places.of(span).line}: {why_left_alone(skipped['rule'])}",
            decided=decided,
        )
