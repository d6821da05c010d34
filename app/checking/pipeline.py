"""The order of the checks, in one visible function: linked claims and histories become findings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.checking.alone.arithmetic import arithmetic_notices
from app.checking.comparing.asked import Asked
from app.checking.comparing.candidates import candidates
from app.checking.comparing.comparison import compared
from app.checking.comparing.vintages import outcomes
from app.checking.deriving.derived import derived_comparisons
from app.checking.deriving.former_levels import former_comparisons, is_open
from app.checking.deriving.in_points import points_notices
from app.checking.judging.bases import basis_notices
from app.checking.judging.credited import miscredited_of, with_miscredited
from app.checking.judging.echoed import echoed
from app.checking.judging.findings import decided_anew, finding_of
from app.checking.judging.misprints import misprints_of, with_misprint
from app.checking.judging.mixed_up import with_swapped, without_mixed_up
from app.checking.judging.namesakes import namesakes_of, notices_of
from app.checking.judging.revisions import without_outdated
from app.checking.judging.sisters import without_outdone
from app.checking.judging.told_later import as_told_later, of_article
from app.checking.linking.links import Linked
from app.checking.mentions import OnFile
from app.domain import (
    Article,
    Comparison,
    Finding,
    History,
    Notice,
    Policy,
    Series,
    Span,
    Verdict,
)
from app.domain.deadline import Deadline, unhurried, within


@dataclass(frozen=True, slots=True)
class Checked:
    """One finding a claim, in the claims' order, and notices about the article."""

    findings: tuple[Finding, ...]
    notices: tuple[Notice, ...]


def check(
    linked: Sequence[Linked],
    histories: Sequence[History],
    article: Article,
    policy: Policy,
    deadline: Deadline = unhurried,
) -> Checked:
    """How each claim stands to what is on file.

    `histories` hold the series that `series_of(linked)` asks for. The article's own figures do not
    count. `deadline` is asked before each claim and may end it all.
    """
    on_file = {history.series.id: history for history in histories}
    linked = [of_article(each, article) for each in linked]
    findings: list[Finding] = []
    notices: list[Notice] = []
    for each in within(deadline, linked):
        comparisons = _unmixed(each, on_file, article, policy)
        others = _asked_for(each.beside.namesakes, on_file)
        namesakes = namesakes_of(each, others, article, policy)
        findings.append(finding_of(each, (*comparisons, *namesakes), policy))
        notices.extend(notices_of(each.claim, namesakes))
    findings = _with_swapped(findings, linked, policy)
    claims = [each.claim for each in linked]
    deadline()
    unseen = {one.claim.sentence for one in findings if one.verdict is Verdict.UNSEEN}
    if unseen or any(map(is_open, findings)):
        said = OnFile([_told(history) for history in histories], article)
        asking = [claim for claim in claims if claim.sentence in unseen]
        follows = derived_comparisons(asking, said, policy, deadline)
        follows |= former_comparisons(findings, said, policy)
        findings = [_worked_out(finding, follows, policy) for finding in findings]
        in_points = {each.claim.id: _ids_in_points(each) for each in linked}
        notices.extend(points_notices(claims, said, policy, in_points))
    findings = _of_the_story(findings, linked, on_file, article, policy)
    deadline()
    notices.extend(basis_notices(findings))
    notices.extend(arithmetic_notices(claims, policy, article.published))
    return Checked(tuple(findings), _said_once(notices))


def _said_once(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """The first notice of each kind about a number: two ways to see one thing are one finding."""
    found: dict[tuple[str, Span], Notice] = {}
    for notice in notices:
        found.setdefault((notice.kind, notice.span), notice)
    return tuple(found.values())


def _told(history: History) -> History:
    """What its figures tell of the world: no forecasts, nothing withdrawn or revised since."""
    return replace(history, figures=outcomes(history.figures))


def series_of(linked: Sequence[Linked]) -> tuple[str, ...]:
    """The ids of the series whose figures the check needs, each once, in the claims' order."""
    wanted = (
        series.id
        for each in linked
        for series in (
            each.link.series,
            *each.beside.series(),
        )
        if series is not None
    )
    return tuple(dict.fromkeys(wanted))


def _comparisons(
    linked: Linked, on_file: dict[str, History], article: Article, policy: Policy
) -> tuple[Comparison, ...]:
    link = linked.link
    history = on_file.get(link.series.id) if link.series else None
    if history is None:
        return ()
    found = candidates(linked.claim, history, link, article, policy)
    held = without_outdated(found, [compared(candidate) for candidate in found])
    held = as_told_later(found, held)
    pin = history.pin
    if pin is None:
        return held
    return tuple(
        replace(one, pinned=pin) if one.figure.id == pin.figure_id else one for one in held
    )


def _unmixed(
    linked: Linked, on_file: dict[str, History], article: Article, policy: Policy
) -> tuple[Comparison, ...]:
    """The comparisons, where a number that the story gives to another is held against its own."""
    comparisons = _comparisons(linked, on_file, article, policy)
    owners = _asked_for(linked.beside.owners, on_file)
    held = without_mixed_up(linked.claim, comparisons, owners, article, policy)
    sisters = [
        (link, _told(on_file[link.series.id]))
        for link in linked.beside.sisters
        if link.series and link.series.id in on_file
    ]
    return without_outdone(Asked(linked.claim, linked.link, article, policy), held, sisters)


def _with_swapped(
    findings: Sequence[Finding], linked: Sequence[Linked], policy: Policy
) -> list[Finding]:
    """The findings, where of two numbers that look swapped the one was found to be the other's."""
    return [
        one if held is one.comparisons else decided_anew(one, held, policy)
        for one, held in with_swapped(findings, [each.beside.owners for each in linked])
    ]


def _worked_out(
    finding: Finding, follows: Mapping[str, tuple[Comparison, ...]], policy: Policy
) -> Finding:
    """The finding, where nothing could be compared directly, by what figures on file add up to, or
    have before the same move."""
    derived = follows.get(finding.claim.id, ())
    if derived and is_open(finding):
        return decided_anew(finding, with_misprint(derived[0], finding.comparisons), policy)
    if finding.verdict is not Verdict.UNSEEN or not derived:
        return finding
    return decided_anew(finding, (*derived, *finding.comparisons), policy)


def _of_the_story(
    findings: Sequence[Finding],
    linked: Sequence[Linked],
    on_file: Mapping[str, History],
    article: Article,
    policy: Policy,
) -> list[Finding]:
    """The findings, with what the story shows of them whatever they were linked to."""
    printed = _misprinted(findings, linked, on_file, article, policy)
    credited = _miscredited(printed, linked, on_file, article, policy)
    return [
        echoed(one, each.beside.echoes, on_file, article, policy)
        for one, each in zip(credited, linked, strict=True)
    ]


def _misprinted(
    findings: Sequence[Finding],
    linked: Sequence[Linked],
    on_file: Mapping[str, History],
    article: Article,
    policy: Policy,
) -> list[Finding]:
    """The findings, where numbers that are slips of others of the story drift from these."""
    slips = [
        misprints_of(
            finding,
            _asked_for(each.beside.misprints, on_file),
            article,
            policy,
        )
        for finding, each in zip(findings, linked, strict=True)
    ]
    return [
        decided_anew(one, with_misprint(slip[0], one.comparisons), policy) if slip else one
        for one, slip in zip(findings, slips, strict=True)
    ]


def _miscredited(
    findings: Sequence[Finding],
    linked: Sequence[Linked],
    on_file: Mapping[str, History],
    article: Article,
    policy: Policy,
) -> list[Finding]:
    """The findings, where counts that are credited to the wrong side drift from the right one's."""
    others = [
        miscredited_of(finding, _asked_for(each.beside.credited, on_file), article, policy)
        for finding, each in zip(findings, linked, strict=True)
    ]
    return [
        decided_anew(one, with_miscredited(other, one), policy) if other else one
        for one, other in zip(findings, others, strict=True)
    ]


def _asked_for(series: Iterable[Series], on_file: Mapping[str, History]) -> list[History]:
    """What these tell of the world, as far as it was found."""
    return [_told(on_file[one.id]) for one in series if one.id in on_file]


def _ids_in_points(linked: Linked) -> set[str]:
    own = [linked.link.series] if linked.link.series else []
    return {one.id for one in (*linked.beside.in_points, *own)}
