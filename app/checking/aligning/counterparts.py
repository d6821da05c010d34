"""How one number of a text stands to one of another, once both are taken for the same thing."""

from dataclasses import dataclass, replace

from app.checking.aligning.occurrences import BARE, COLLECTIVE, Occurrence, Wording, shares_digits
from app.checking.comparing.asked import Asked
from app.checking.comparing.comparable import ACTUAL
from app.checking.comparing.comparison import compared
from app.checking.comparing.evidence import Candidate
from app.checking.figures import figure_of
from app.checking.keys import key_of
from app.checking.linking.ways import BY_FACETS
from app.checking.quotes import says
from app.domain import (
    COUNT,
    Article,
    Basis,
    Claim,
    Facet,
    FacetMatch,
    Kind,
    Link,
    Measure,
    Modality,
    Period,
    Policy,
    Quotation,
    Relation,
    Scope,
    Series,
    Statistic,
)
from app.domain.deadline import Deadline, unhurried

SAME_NUMBER = "pair.same-number"
OTHER_NUMBER = "pair.other-number"
OTHER_SCORE = "pair.other-score"
SCORE = "score"
PORTIONS = {Statistic.LEVEL, Statistic.SHARE}
"""A percentage is either, as its words go: "a 28% rate", "28% of it"."""
ANCHORS = ("subject", "place")
STAGE_REACH = 40
"""Characters to each side of a score within which it may be said that the match was still on."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the one number is to the other, by which rule, and a sentence for the desk.

    `exchange` is the rate by which money of a's currency was said in b's.
    """

    relation: Relation
    rule: str
    reason: str
    exchange: Quotation | None = None


@dataclass(frozen=True, slots=True)
class Texts:
    """The two articles: `a` is on file, `b` is held against it, and has to be by the deadline."""

    a: Article
    b: Article
    wording: Wording
    deadline: Deadline = unhurried

    @property
    def policy(self) -> Policy:
        return self.wording.policy


def standing_of(a: Occurrence, b: Occurrence, texts: Texts) -> Standing:
    """How b's number stands to a's.

    Two writers put one thing in their own words, so what reading makes of those counts less than
    equal numbers do: only where the numbers differ must the statistics and the moods be the same.
    """
    if a.quantity is None or b.quantity is None:
        return _as_written(a, b, texts)
    if a.family != b.family and BARE not in (a.family, b.family):
        return _as_written(a, b, texts)
    recorded, claim = _in_one_unit(a, b, texts)
    if recorded.modality is claim.modality is Modality.DENIED:
        return _both_denied(recorded, claim, texts)
    as_one = compared(_candidate(*_likened(recorded, claim), texts))
    if as_one.relation is Relation.AGREES:
        return Standing(as_one.relation, as_one.rule, as_one.reason, as_one.exchange)
    as_read = compared(_candidate(*_in_one_mood(recorded, claim, texts), texts))
    return Standing(as_read.relation, as_read.rule, as_read.reason, as_read.exchange)


def _both_denied(recorded: Claim, claim: Claim, texts: Texts) -> Standing:
    """What both texts deny is one denial: it says nothing of what is, so it never conflicts."""
    recorded, claim = (replace(side, modality=Modality.ASSERTED) for side in (recorded, claim))
    found = compared(_candidate(*_likened(recorded, claim), texts))
    is_lowered = found.relation is Relation.CONFLICTS
    relation = Relation.DRIFTS if is_lowered else found.relation
    return Standing(relation, found.rule, found.reason, found.exchange)


def _as_written(a: Occurrence, b: Occurrence, texts: Texts) -> Standing:
    """Numbers that were left unread are held together digit by digit."""
    both = f"{texts.a.source} had {a.surface}; this article says {b.surface}"
    if shares_digits(a, b):
        return Standing(Relation.AGREES, SAME_NUMBER, f"{both}: the same number.")
    if _are_on_the_way(a, b, texts):
        reason = f"{both}, and one of the two was not yet the last."
        return Standing(Relation.NOT_COMPARABLE, "period", reason)
    if not _are_written_alike(a, b, texts.policy):
        reason = f"{both}; the two are not written alike, so they are not compared."
        return Standing(Relation.NOT_COMPARABLE, "dimension", reason)
    rule = OTHER_SCORE if SCORE in (a.family, b.family) else OTHER_NUMBER
    return Standing(Relation.DRIFTS, rule, f"{both}, another number in the same place.")


def _are_written_alike(a: Occurrence, b: Occurrence, policy: Policy) -> bool:
    """Whether two numbers that differ say so: not "the pair" beside three, nor "at least third"."""
    if COLLECTIVE in (a.family, b.family) or (a.quantity and b.quantity):
        return False
    room = (frozenset(side.around.lead) & policy.alignment.leeway for side in (a, b))
    return len(a.digits) == len(b.digits) and not any(room)


def _are_on_the_way(a: Occurrence, b: Occurrence, texts: Texts) -> bool:
    """Whether one of two scores is that of a match which was still on."""
    if SCORE not in (a.family, b.family):
        return False
    policy = texts.policy
    return _is_on_the_way(a, texts.a, policy) != _is_on_the_way(b, texts.b, policy)


def _is_on_the_way(occurrence: Occurrence, article: Article, policy: Policy) -> bool:
    rules, span, text = policy.alignment, occurrence.span, article.text
    beside = text[max(span.start - STAGE_REACH, 0) : span.end + STAGE_REACH]
    return occurrence.around.after in rules.leading or says(beside, rules.on_the_way)


def _candidate(recorded: Claim, claim: Claim, texts: Texts) -> Candidate:
    key = key_of(recorded)
    link = Link(Series(key.id, key), BY_FACETS, _facets(recorded, claim, texts.wording))
    likened = replace(claim, measure=replace(claim.measure, item=key.item))
    asked = Asked(likened, link, texts.b, texts.policy)
    return Candidate(asked, figure_of(recorded, texts.a, key.id))


def _facets(recorded: Claim, claim: Claim, wording: Wording) -> tuple[Facet, ...]:
    """What both name alike, and what only one names: in one story names differ in form only.

    "Across the country" is the country that the other text names.
    """
    ours, theirs = _placed(claim, recorded, wording), _placed(recorded, claim, wording)
    named = ((name, getattr(ours, name), getattr(theirs, name)) for name in ANCHORS)
    return tuple(
        Facet(name, ours, theirs, FacetMatch.SAME if ours and theirs else FacetMatch.UNSAID)
        for name, ours, theirs in named
        if ours or theirs
    )


def _placed(claim: Claim, other: Claim, wording: Wording) -> Scope:
    scope, country = claim.scope, other.scope.place
    if scope.place or country not in wording.countries:
        return scope
    is_all = says(claim.quote, wording.policy.alignment.national)
    return replace(scope, place=country) if is_all else scope


def _in_one_unit(a: Occurrence, b: Occurrence, texts: Texts) -> tuple[Claim, Claim]:
    """Soldiers counted as troops, a bare number in the other's unit, "$15" as "$15 an hour"."""
    recorded, claim = _claim_of(a, texts.a), _claim_of(b, texts.b)
    if a.family == BARE or (recorded.quantity.unit.per is None and claim.quantity.unit.per):
        return _counted_as(claim, recorded), claim
    return recorded, _counted_as(recorded, claim)


def _counted_as(model: Claim, claim: Claim) -> Claim:
    theirs, ours = model.quantity.unit, claim.quantity.unit
    is_bare = ours.dimension == COUNT and not ours.name
    is_like = ours.dimension == theirs.dimension and (
        ours.dimension == COUNT or ours.base == theirs.base
    )
    if not is_bare and not (is_like and ours.per in (None, theirs.per)):
        return claim
    return replace(claim, quantity=replace(claim.quantity, unit=theirs))


def _likened(recorded: Claim, claim: Claim) -> tuple[Claim, Claim]:
    """Both in one mood, and measured alike."""
    return _asserted(recorded), _asserted(_measured_as(recorded, claim))


def _measured_as(recorded: Claim, claim: Claim) -> Claim:
    return replace(claim, measure=replace(claim.measure, statistic=recorded.measure.statistic))


def _in_one_mood(recorded: Claim, claim: Claim, texts: Texts) -> tuple[Claim, Claim]:
    """Both in one mood, unless that is what sets them apart.

    A forecast is held against no outcome, and a plan against none that was told at another time;
    told on one day, "pays" and "to pay" are one plan.
    """
    if {recorded.measure.statistic, claim.measure.statistic} == PORTIONS:
        claim = _measured_as(recorded, claim)
    moods = {recorded.modality, claim.modality}
    is_mixed = not moods.isdisjoint(ACTUAL) and not moods <= {*ACTUAL, Modality.POSSIBLE}
    kinds = {recorded.measure.kind, claim.measure.kind}
    if is_mixed and (Kind.FORECAST in kinds or not _are_of_one_day(texts)):
        return recorded, claim
    return _asserted(recorded), _asserted(claim)


def _are_of_one_day(texts: Texts) -> bool:
    one, other = texts.a.published, texts.b.published
    if one is None or other is None:
        return True
    return abs((one - other).days) <= texts.policy.timing.published_slack_days


def _asserted(claim: Claim) -> Claim:
    if claim.modality is Modality.DENIED:
        return claim
    return replace(claim, modality=Modality.ASSERTED)


def _claim_of(occurrence: Occurrence, article: Article) -> Claim:
    if occurrence.claim is not None:
        return occurrence.claim
    if occurrence.quantity is None:
        raise ValueError(occurrence.surface)
    basis = Basis.PUBLISHED if article.published else Basis.UNKNOWN
    return Claim(
        id=f"clm_{occurrence.span.start}",
        span=occurrence.span,
        surface=occurrence.surface,
        sentence=occurrence.span,
        quote=occurrence.surface,
        quantity=occurrence.quantity,
        measure=Measure(""),
        scope=Scope(),
        period=Period(article.published, basis=basis),
    )
