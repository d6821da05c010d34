"""Judges an article again from its stored text, against the table as it now stands."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial

from app.checking.alone.notices import notices_of
from app.checking.deriving.rates_wanted import rates_for_check
from app.checking.hindsight import judged_again, united
from app.checking.judging.precedents import (
    PERSON_OVERRIDE,
    Precedents,
    keys_of,
    obeying,
    without_dismissed,
)
from app.checking.linking.links import Linked
from app.checking.linking.overrules import as_placed
from app.checking.pipeline import check, series_of
from app.domain import (
    Claim,
    Finding,
    History,
    Notice,
    Overrules,
    Policy,
    Reading,
    Report,
    Verdict,
)
from app.domain.deadline import Deadline
from app.domain.rejudging import Change, Judged, Rejudging
from app.errors import ServiceError, TookTooLong
from app.exporters.as_events import change_events
from app.exporters.as_json import report_json
from app.services.engine import Engine
from app.services.extract import read_article
from app.services.hands import Hand
from app.services.histories import Table, histories_of
from app.services.judged import judged_of
from app.services.linking import linked_by
from app.services.pinned import with_pins
from app.services.precedents import taught_by
from app.services.rated import with_rates
from app.services.told import Told, told_by, told_in
from app.store import (
    Store,
    decisions,
    editions,
    locks,
    marks,
    moves,
    outbox,
    rejudgings,
    verdicts,
)
from app.store import articles as article_store
from app.store import figures as figure_store
from app.store import lessons as lesson_store
from app.store import rates as rate_store
from app.store.articles import StoredArticle
from app.store.editions import Edition
from app.store.lessons import Lessons
from app.store.waiting import REJUDGING
from app.watching import call_now

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=5)
"""How long one worker may take, unless an article may take half of it; after that the article is
another's to take."""

PAUSE = timedelta(seconds=30)
"""After a failure, times the attempts made, the article waits."""

ATTEMPTS = 8
"""An article that was taken so often and never done is given up: its report stays as it is."""


@dataclass(frozen=True, slots=True)
class _OnFile:
    """What the table says in one moment, of the article's time and since.

    `reading` is the article without what persons called no claim before it came in, `linked` are
    its claims with the series that they have now, by likeness or a person's word. `lessons` hold
    the reviews that may hold for it, `taught` the overrides of other articles among them: its own
    are shown beside its verdicts.
    `policy` has the exchange rates as they are known now. `before` are the verdicts that stand,
    `gone` the figures that they cite and that count no more, `told` what the report on file says.
    """

    reading: Reading
    overrules: Overrules
    lessons: Lessons
    taught: Precedents
    linked: tuple[Linked, ...]
    histories: tuple[History, ...]
    policy: Policy
    before: Mapping[str, Judged]
    gone: frozenset[str]
    told: Told


def rejudge_next(
    store: Store, engine: Engine, now: datetime, hand: Hand | None = None
) -> Rejudging | None:
    """Judges the article that is due longest and nobody works on; None where none is due.

    Done twice, it changes nothing the second time. A kill, or an error, leaves the article in the
    queue, for a later try. What is held in `hand` can be given back before that.
    """
    _spread_marks(store, now)
    with store.reading() as connection:
        if not rejudgings.is_due(connection, now):
            return None
    with store.writing() as connection:
        taken = rejudgings.take(connection, now, now + max(LEASE, 2 * engine.longest))
    if taken is None:
        return None
    if taken.attempts > ATTEMPTS:
        call_now().watch.tried(REJUDGING, "given_up")
        log.error("article given up", extra={"article_id": taken.article_id})
        with store.writing() as connection:
            rejudgings.finish(connection, taken)
        return taken
    try:
        with (hand or Hand()).holding(partial(rejudgings.free, left=taken)):
            _rejudge(taken, store, engine, now)
    except ServiceError:
        with store.writing() as connection:
            rejudgings.postpone(connection, taken, now + PAUSE * taken.attempts)
        call_now().watch.tried(REJUDGING, "postponed")
        raise
    call_now().watch.tried(REJUDGING, "done")
    return taken


def _spread_marks(store: Store, now: datetime) -> None:
    """Asks for the reports of each series that got figures, one transaction a series."""
    with store.reading() as connection:
        is_due = marks.is_due(connection, now)
    while is_due:
        with store.writing() as connection:
            is_due = marks.spread(connection, now)


def _log_late(_error: TookTooLong) -> None:
    log.warning("article took too long")


def rejudge_all(
    store: Store,
    engine: Engine,
    now: datetime,
    late: Callable[[TookTooLong], None] = _log_late,
) -> int:
    """Judges every article that is due; says how many that were, without those that took longer
    than they may: each of them is told of and waits its turn."""
    done = 0
    while True:
        try:
            if rejudge_next(store, engine, now) is None:
                return done
        except TookTooLong as error:
            late(error)
        else:
            done += 1


def _rejudge(taken: Rejudging, store: Store, engine: Engine, now: datetime) -> None:
    with store.reading() as connection:
        stored = article_store.stored(connection, taken.article_id)
    if stored is None or not stored.article.text:  # a text that is not kept is not read again
        with store.writing() as connection:
            rejudgings.finish(connection, taken)
        return
    engine = engine.in_time()
    reading = read_article(stored.article, engine)
    on_file = _on_file(reading, engine, _day(reading, stored), store)
    findings, notices = _findings(on_file, _day(reading, stored), engine.deadline)
    report = Report(
        article=reading.article,
        recorded=True,
        findings=findings,
        notices=notices,
        skipped=on_file.reading.skipped,
        stamp=engine.stamp,
    )
    changes = _changes(findings, on_file, taken, now)
    edition = Edition(taken.article_id, stored.version, report_json(report), report.stamp)
    own = {one.figure_id for one in on_file.before.values() if one.figure_id}
    with store.writing() as connection:
        locks.heed_decisions(connection)
        locks.hold_article(connection, taken.article_id)
        keys = partial(keys_of, reading.claims)
        is_so = lesson_store.still_hold(connection, on_file.lessons, keys)
        if not is_so or decisions.last_number(connection) != on_file.overrules.version:
            rejudgings.free(connection, taken)
            return
        if article_store.version_of(connection, taken.article_id) == stored.version:
            if changes or _is_outdated(on_file, findings):
                editions.add(connection, edition, changes, now)
                outbox.announce(connection, change_events(report, changes, now), now)
            judged = judged_of(report, own, on_file.policy)
            verdicts.write(connection, taken.article_id, judged, stored.recorded_at)
        rejudgings.finish(connection, taken)
    log.info(
        "article judged again", extra={"article_id": taken.article_id, "changes": len(changes)}
    )


def _day(reading: Reading, stored: StoredArticle) -> date:
    """The article's own time: when it was published or, where nothing says so, came in."""
    return reading.article.published or stored.recorded_at.date()


def _on_file(reading: Reading, engine: Engine, day: date, store: Store) -> _OnFile:
    own = reading.article.id
    with store.reading() as connection:
        overrules = store.memory.overrules(connection)
        before = verdicts.of_article(connection, own)
        lessons = lesson_store.known(connection, partial(keys_of, reading.claims))
        kept = without_dismissed(reading, lessons.reviews, engine.policy, before)
        placed = moves.placed(connection, own)
        claims = tuple(as_placed(claim, placed.get(claim.id)) for claim in kept.claims)
        table = Table(connection, own)
        linked = linked_by(replace(kept, claims=claims), engine, overrules, table.cards)
        wanted = series_of(linked)
        # Apart, so that many later figures leave no less room for those of its own time.
        then = table.figures(wanted, day)
        newest = histories_of(linked, table.figures)
        histories = with_pins(united(then, newest), overrules.pins, own, table.by_ids)
        rates = rates_for_check(linked, histories, reading.article, engine.policy)
        others = [one for one in lessons.reviews if one.article_id != own]
        came_since = partial(figure_store.came_since, connection)
        return _OnFile(
            reading=kept,
            overrules=overrules,
            lessons=lessons,
            taught=taught_by(others, overrules, histories, came_since),
            linked=linked,
            histories=histories,
            policy=with_rates(engine.policy, rates, partial(rate_store.among, connection)),
            before=before,
            gone=verdicts.gone_of(connection, own),
            told=told_in(article_store.by_id(connection, own)),
        )


def _findings(
    on_file: _OnFile, day: date, deadline: Deadline
) -> tuple[tuple[Finding, ...], tuple[Notice, ...]]:
    """One finding a claim, as it stands now, and the notices."""
    policy, reading = on_file.policy, on_file.reading
    checked = check(on_file.linked, on_file.histories, reading.article, policy, deadline)
    findings = tuple(
        replace(judged_again(new, _before(claim, on_file), day, policy), claim=claim)
        for new, claim in zip(checked.findings, reading.claims, strict=True)
    )
    notices = (*checked.notices, *notices_of(reading, policy))
    return obeying(findings, reading.article.id, on_file.taught), notices


def _before(claim: Claim, on_file: _OnFile) -> Verdict:
    """What the rules said of the claim: what a person said of it raised no alarm of theirs."""
    known = on_file.before.get(claim.id)
    if known is None or known.rule == PERSON_OVERRIDE:
        return Verdict.UNSEEN
    return known.verdict


def _is_outdated(on_file: _OnFile, findings: tuple[Finding, ...]) -> bool:
    """Whether the report on file shows what is no more so, although no verdict changes by it."""
    return bool(on_file.gone) or on_file.told.is_outdated_by(told_by(findings))


def _changes(
    findings: tuple[Finding, ...], on_file: _OnFile, taken: Rejudging, now: datetime
) -> tuple[Change, ...]:
    return tuple(
        Change(
            claim_id=finding.claim.id,
            surface=finding.claim.surface,
            old=on_file.before[finding.claim.id].verdict,
            new=finding.verdict,
            rule=finding.rule,
            reason=finding.reason,
            why=taken.why,
            changed_at=now,
        )
        for finding in findings
        if finding.claim.id in on_file.before
        and on_file.before[finding.claim.id].verdict is not finding.verdict
    )
