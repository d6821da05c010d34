"""More of the same: "nine more bodies", "another 12 stores", "40 others".

They come on top of what was counted before, so they are no total and no level, and of another day
no smaller or larger than those of the day before.
"""

from itertools import pairwise

from app.checking.comparing.evidence import Evidence, Outcome
from app.checking.quotes import words_of
from app.domain import PERCENT, Relation

THAN = "than"


def increment(evidence: Evidence) -> Outcome | None:
    """One of two different numbers is told as more of the same, or both are, on different days; of
    two texts that are said to tell one thing "another 31" are the 31 of the other."""
    if evidence.candidate.policy.is_one_story or _is_on_top_of_others(evidence):
        return None
    ours, theirs = _is_more_of_claim(evidence), _is_more_of_figure(evidence)
    if not (ours or theirs) or (ours and theirs and not evidence.days):
        return None
    return Outcome(Relation.NOT_COMPARABLE, "increment")


def _is_on_top_of_others(evidence: Evidence) -> bool:
    """ "Killed nine and hurt another 40", "another 12% were undecided": of the injured there are no
    more than these, and a share is of the whole."""
    candidate = evidence.candidate
    item = candidate.claim.measure.item
    is_share = candidate.claim.quantity.unit.dimension == PERCENT
    return is_share or item in candidate.policy.words.on_top


def _is_more_of_claim(evidence: Evidence) -> bool:
    claim = evidence.candidate.claim
    start = claim.span.start - claim.sentence.start
    return _is_more(claim.quote, start, start + len(claim.surface), evidence)


def _is_more_of_figure(evidence: Evidence) -> bool:
    figure = evidence.candidate.figure
    quote, stated = figure.provenance.quote, figure.quantity.stated
    if not stated or quote.count(stated) != 1:
        return False
    start = quote.index(stated)
    return _is_more(quote, start, start + len(stated), evidence)


def _is_more(quote: str, start: int, end: int, evidence: Evidence) -> bool:
    """Whether the word before the number says so, or one behind it: not "more than 40", nor "40
    more than in May", which say how they stand to something else."""
    words = evidence.candidate.policy.words
    before = words_of(quote[:start]).split()[-1:]
    number = words_of(quote[start:end]).split()
    behind = (*number[1:], *(*words_of(quote[end:]).split(), "", "")[:2])
    return not {*before, *number[:1]}.isdisjoint(words.further) or any(
        word in words.furthered and after != THAN for word, after in pairwise(behind)
    )
