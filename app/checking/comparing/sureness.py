"""Whether a link is sure enough for a difference to be an alarm: equal numbers ask for less."""

from collections.abc import Sequence
from decimal import Decimal

from app.checking.comparing.evidence import Candidate, Outcome
from app.checking.linking.links import BY_ARTICLE, BY_FACETS, BY_STORY, UNPROVEN
from app.checking.times import covers_same, kind_of
from app.domain import PERCENT, FacetMatch, Kind, Link, Relation

UNSURE = "unsure"
SLIPS = ("magnitude-slip", "unit-slip", "transposition", "stated-to-the-unit")
"""Rules by which the digits themselves show that the one was made of the other."""
BY_TELLING = (BY_STORY, BY_ARTICLE, UNPROVEN)
"""Links that rest on the names or numbers that the texts share, and on no facet; a sentence of the
same words was copied, whatever the confidence."""
RESULTS = ("time", PERCENT)
"""Dimensions of results of which a race and a vote have as many as there are contestants."""
PLAIN = (
    "cannot-both-hold",
    "outside-tolerance",
    "different-counter",
    "weak-bound",
    "opposite-bounds",
)
"""Rules that know of two numbers only that they differ."""
STANDING = (Kind.FIXED, Kind.TOTAL)
"""Kinds of which one story has one number at a time."""
OWNING = ("subject", "place", "context")
LIKE = (FacetMatch.SAME, FacetMatch.ALIKE)
NONE = Decimal(0)


def is_unsure(candidate: Candidate, outcome: Outcome) -> bool:
    """Whether too little shows that the two are one thing for a difference to mean anything.

    The same number may be told of one thing on less: what has the very digits of the other in
    another order or with another zero is a slip all the same. Times and shares of the vote are
    always somebody's: without an equal owner they are two results.
    """
    link, policy = candidate.link, candidate.policy
    if outcome.relation not in (Relation.DRIFTS, Relation.CONFLICTS) or outcome.rule in SLIPS:
        return False
    if policy.is_one_story or link.confidence is None:
        return False
    dimension = candidate.claim.quantity.unit.dimension
    is_telling = link.rule in BY_TELLING
    if is_telling and outcome.rule == "record-differs" and dimension in RESULTS:
        return True
    return link.confidence < _needed(candidate, outcome, is_telling=is_telling)


def _needed(candidate: Candidate, outcome: Outcome, *, is_telling: bool) -> Decimal:
    """The confidence that a difference asks of a link.

    A toll that fell or a number of somebody else tells why it is wrong. That two numbers differ,
    and nothing more, is mostly because they measure two things: most of all levels and flows, of
    which a story tells many. What a table has under the same facets needs no story.
    """
    sure, link = candidate.policy.sure, candidate.link
    is_plain = outcome.rule in PLAIN and candidate.figure.provenance.article_id is not None
    if link.rule == BY_FACETS and is_plain:
        return NONE if _is_shown(link, ("item",), (FacetMatch.SAME,)) else sure.plain
    if not is_telling:
        return NONE
    if not is_plain or _are_of_one_stretch(candidate):
        return sure.alarm
    kind = kind_of(candidate.claim.measure.kind, candidate.figure.kind)
    proving = (*OWNING, "item") if kind in STANDING else OWNING
    return sure.plain if _is_shown(link, proving, LIKE) else sure.moving


def _are_of_one_stretch(candidate: Candidate) -> bool:
    """Whether both texts name the same days for the very same thing: passengers in May 2023."""
    ours, theirs = candidate.claim.period, candidate.figure.period
    is_one = _is_shown(candidate.link, ("item",), (FacetMatch.SAME,))
    return is_one and covers_same(ours, theirs, candidate.policy)


def _is_shown(link: Link, names: Sequence[str], matches: Sequence[FacetMatch]) -> bool:
    return any(one.name in names and one.match in matches for one in link.facets)
