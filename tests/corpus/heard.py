"""Tells labelled stories to the service, passage by passage: what each number is tied to."""

import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain

from app.checking.figures import figure_of
from app.domain import Article, Finding, Quantity, Relation
from app.intake import Payload, article_from
from app.services.check import check_article
from app.services.engine import Engine
from app.settings import Settings
from app.wiring import House, build
from tests.corpus.told import Label, Story, Told
from tests.databases import migrated

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Tie:
    """A figure that a number was held to speak of; `to` is None where nobody labelled it."""

    to: Label | None
    relation: Relation


@dataclass(frozen=True, slots=True)
class Heard:
    """What became of a labelled number: its quantity (None where it was not read), its ties."""

    label: Label
    quantity: Quantity | None = None
    ties: tuple[Tie, ...] = ()


def heard_of(
    stories: Sequence[Story], altered: Callable[[Engine], Engine] = lambda engine: engine
) -> tuple[Heard, ...]:
    """What the service makes of every label: all stories in turn, on one table, empty at first.

    `altered` makes of the service's engine the one that is asked.
    """
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{folder}/stories.sqlite3")
        migrated(settings.database_url)
        house = build(settings)
        house = replace(house, engine=altered(house.engine))
        known: dict[str, Label] = {}
        told = chain.from_iterable(_in_date_order(story) for story in stories)
        heard = tuple(chain.from_iterable(_heard(one, house, known) for one in told))
        house.store.close()
    return heard


def _in_date_order(story: Story) -> list[Told]:
    return sorted(story.passages, key=lambda told: told.published)


def _heard(told: Told, house: House, known: dict[str, Label]) -> list[Heard]:
    """Checks and records the passage; `known` learns which label each figure stands for."""
    article = article_from(Payload(told.text, told.source, told.published.isoformat()))
    findings = check_article(article, house.engine, house.store, now=NOW).findings
    found = _by_label(told, findings)
    heard = [
        Heard(label, found[label].claim.quantity, _ties(found[label], known))
        if label in found
        else Heard(label)
        for label in told.labels
    ]
    known.update((_figure_id(finding, article), label) for label, finding in found.items())
    return heard


def _by_label(told: Told, findings: Iterable[Finding]) -> dict[Label, Finding]:
    """The finding that shares most of its text with each label; none is given to two."""
    pairs = [
        (shared, label, finding)
        for finding in findings
        for label in told.labels
        if (shared := _shared(finding, label)) > 0
    ]
    found: dict[Label, Finding] = {}
    taken: set[str] = set()
    for _, label, finding in sorted(pairs, key=lambda pair: -pair[0]):
        if label not in found and finding.claim.id not in taken:
            found[label] = finding
            taken.add(finding.claim.id)
    return found


def _shared(finding: Finding, label: Label) -> int:
    """How many characters the two have in common, below one for none."""
    span = finding.claim.span
    return min(span.end, label.span.end) - max(span.start, label.span.start)


def _ties(finding: Finding, known: dict[str, Label]) -> tuple[Tie, ...]:
    return tuple(
        Tie(known.get(one.figure.id), one.relation)
        for one in finding.comparisons
        if one.relation is not Relation.NOT_COMPARABLE
    )


def _figure_id(finding: Finding, article: Article) -> str:
    return figure_of(finding.claim, article, finding.series_id).id
