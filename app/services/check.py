"""Checks an article: read it, look up once, compare, record once. The only way to check."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial

from app.checking.alone.notices import notices_of
from app.checking.deriving.rates_wanted import rates_for_check
from app.checking.figures import figure_of
from app.checking.hindsight import is_of_later, judged_again, united
from app.checking.judging.precedents import keys_of, obeying, without_dismissed
from app.checking.linking.cards import at_home
from app.checking.linking.links import Linked
from app.checking.pipeline import check, series_of
from app.domain import (
    Article,
    Figure,
    Finding,
    History,
    Overrules,
    Policy,
    Reading,
    Report,
    Verdict,
)
from app.domain.audit import Act
from app.domain.review import Review, counting
from app.errors import Conflict, Erased, Outdated
from app.exporters.as_events import check_events
from app.exporters.as_json import report_json
from app.services.audit import Change, note
from app.services.engine import Engine
from app.services.extract import read_article
from app.services.feeding import feeding_of
from app.services.histories import LookUp, Table, histories_of
from app.services.judged import judged_of
from app.services.linking import linked_by
from app.services.pinned import with_pins
from app.services.precedents import taught_by
from app.services.rated import with_rates
from app.store import Store, Transaction, decisions, locks, outbox
from app.store import articles as article_store
from app.store import figures as figure_store
from app.store import lessons as lesson_store
from app.store import rates as rate_store
from app.store import reviews as review_store
from app.store.lessons import Lessons
from app.watching import call_now, stage

ATTEMPTS = 3
"""How often an article is checked anew because a person decided while it was being checked."""

SETTLING = timedelta(seconds=2)
"""How long other reports wait for more to come before an article's figures make them judged anew:
news arrives in bursts."""


Outcome = article_store.Outcome

Beside = Callable[[Transaction, Outcome], None]
"""What else is written by the transaction that records an article, told what that came to."""


def _nothing(_connection: Transaction, _outcome: Outcome) -> None:
    """For a check that stands by itself."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How an article is recorded: with what beside it, and whether it comes late.

    Of one that comes late, as from an archive, no number is accused by a figure that could not be
    known at its time: its verdicts are those that judging it again would come to. It is no news
    either, and no subscriber is told of it.
    """

    beside: Beside = _nothing
    is_late: bool = False


IN_TIME = Manner()


@dataclass(frozen=True, slots=True)
class _Checked:
    """A report, how its claims were linked, and what persons had decided by then.

    `lessons` hold the reviews that may hold for the claims of the reading.
    """

    reading: Reading
    report: Report
    linked: tuple[Linked, ...]
    overrules: Overrules
    lessons: Lessons


def check_article(
    article: Article, engine: Engine, store: Store, *, now: datetime, record: bool = True
) -> Report:
    """The article's report; with `record`, the article, its figures and the report are on disk.

    The same article again changes nothing in the table. Its own figures are never evidence. Raises
    TooLarge beyond 2,000 claims, Outdated where a newer version is on record, TookTooLong where the
    engine's time for it is over first, and Unavailable without the database; nothing is recorded
    then.
    """
    engine = engine.in_time()
    with stage("check"):
        with stage("read"):
            reading = read_article(article, engine)
        return check_reading(reading, engine, store, now=now, record=record)


def check_reading(
    reading: Reading, engine: Engine, store: Store, *, now: datetime, record: bool = True
) -> Report:
    """The same for an article that was read before, or by another process, with the same engine.

    What reading it took counts only where that began the engine's time.
    """
    engine = engine.in_time()
    if record:
        return record_reading(reading, engine, store, now)
    report = _checked(reading, engine, store, None).report
    _count(report)
    return report


def record_reading(
    reading: Reading, engine: Engine, store: Store, now: datetime, manner: Manner = IN_TIME
) -> Report:
    """The same, always recorded, in that manner."""
    engine = engine.in_time()
    for _ in range(ATTEMPTS):
        checked = _checked(reading, engine, store, manner)
        with stage("record"):
            recording = _recording(checked, engine, now)
            is_recorded = _record_once(store, recording, checked, (now, manner))
        if is_recorded:
            _count(checked.report)
            return replace(checked.report, written=recording.report)
    raise Conflict("persons decide about the same series right now")


def _count(report: Report) -> None:
    """Tells whoever watches what came of it."""
    verdicts = Counter(str(finding.verdict) for finding in report.findings)
    call = call_now()
    call.watch.checked(verdicts, recorded=report.recorded)
    call.count(articles=1, claims=len(report.findings), conflicts=verdicts[str(Verdict.CONFLICTS)])


def _checked(reading: Reading, engine: Engine, store: Store, recorded: Manner | None) -> _Checked:
    """The report on the table as it stands in one moment."""
    article = reading.article
    late = article.published if recorded is not None and recorded.is_late else None
    with stage("look_up"), store.reading() as connection:
        overrules = store.memory.overrules(connection)
        lessons = lesson_store.known(connection, partial(keys_of, reading.claims))
        kept = without_dismissed(reading, lessons.reviews, engine.policy)
        table = Table(connection, article.id)
        linked = linked_by(kept, engine, overrules, table.cards)
        histories = with_pins(
            _of_its_time(linked, table.figures, late)
            if late
            else histories_of(linked, table.figures),
            overrules.pins,
            article.id,
            table.by_ids,
        )
        wanted = rates_for_check(linked, histories, article, engine.policy)
        policy = with_rates(engine.policy, wanted, partial(rate_store.among, connection))
        taught = taught_by(
            lessons.reviews, overrules, histories, partial(figure_store.came_since, connection)
        )
        reviews = review_store.of_article(connection, article.id)
    with stage("compare"):
        checked = check(linked, histories, article, policy, engine.deadline)
        notices = (*checked.notices, *notices_of(kept, policy))
    findings = obeying(_fair_to(late, checked.findings, policy), article.id, taught)
    report = Report(
        article=article,
        recorded=recorded is not None,
        findings=findings,
        notices=notices,
        skipped=kept.skipped,
        stamp=engine.stamp,
        reviews=_counting(reviews, findings),
    )
    return _Checked(reading, report, linked, overrules, lessons)


def _of_its_time(linked: Sequence[Linked], look_up: LookUp, day: date) -> tuple[History, ...]:
    """The histories; where some tell of later days, with those of that day, looked up apart: many
    later figures leave no less room for them."""
    found = histories_of(linked, look_up)
    if not any(is_of_later(figure, day) for history in found for figure in history.figures):
        return found
    return united(look_up(series_of(linked), day), found)


def _fair_to(
    day: date | None, findings: tuple[Finding, ...], policy: Policy
) -> tuple[Finding, ...]:
    """The findings without the alarms that only what came to be known after the day would raise."""
    if day is None:
        return findings
    return tuple(judged_again(one, Verdict.UNSEEN, day, policy) for one in findings)


def _counting(reviews: Iterable[Review], findings: Iterable[Finding]) -> tuple[Review, ...]:
    verdicts = {finding.claim.id: finding.verdict for finding in findings}
    return tuple(counting(reviews, verdicts).values())


_Writing = tuple[datetime, Manner]
"""When it is written, and how."""


def _record_once(
    store: Store, recording: article_store.Recording, checked: _Checked, writing: _Writing
) -> bool:
    """Whether it was recorded: not so where somebody decided otherwise in the meantime."""
    try:
        return _record(store, recording, checked, writing)
    except Outdated:
        raise
    except Conflict:  # another process recorded the same meanwhile: now its rows are there to see
        return _record(store, recording, checked, writing)


def _record(
    store: Store, recording: article_store.Recording, checked: _Checked, writing: _Writing
) -> bool:
    now, manner = writing
    with store.writing() as connection:
        locks.heed_decisions(connection)
        if decisions.last_number(connection) != checked.overrules.version:
            return False
        keys = partial(keys_of, checked.reading.claims)
        if not lesson_store.still_hold(connection, checked.lessons, keys):
            return False
        outcome = article_store.record(connection, recording, now)
        if outcome in (Outcome.NEW, Outcome.NEW_VERSION) and not manner.is_late:
            outbox.announce(connection, check_events(checked.report, now), now)
        if outcome not in (Outcome.OUTDATED, Outcome.ERASED):
            manner.beside(connection, outcome)
        if outcome in (Outcome.NEW, Outcome.NEW_VERSION):
            note(connection, Act.ARTICLE_RECORDED, recording.article.id, Change(after=str(outcome)))
    if outcome is Outcome.ERASED:
        raise Erased("the article was erased on request: check it with record set to false")
    if outcome is Outcome.OUTDATED:
        raise Outdated("a newer version of the article, or its withdrawal, is on record")
    return True


def _recording(checked: _Checked, engine: Engine, now: datetime) -> article_store.Recording:
    report = checked.report
    worth = [each for each in checked.linked if each.claim.checkworthy]
    figures = _distinct(figure_of(each.claim, report.article, each.home.id) for each in worth)
    return article_store.Recording(
        article=report.article,
        feeding=feeding_of([at_home(each.card, each.home) for each in worth], engine),
        figures=figures,
        report=report_json(report),
        stamp=report.stamp,
        judged=judged_of(report, {figure.id for figure in figures}, engine.policy),
        due=now + SETTLING,
    )


def _distinct(figures: Iterable[Figure]) -> list[Figure]:
    """The first of figures that say the same: a number repeated in the article counts once."""
    found: dict[object, Figure] = {}
    for figure in figures:
        quantity, period = figure.quantity, figure.period
        said = (
            figure.series_id,
            (quantity.amount, quantity.unit, quantity.bound, quantity.change),
            (period.as_of, period.start, period.end),
            (figure.modality, figure.provenance.attribution),
        )
        found.setdefault(said, figure)
    return list(found.values())
