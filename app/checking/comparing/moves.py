"""Rules for what moved on between two articles, as their words or the days between them show.

A text dates a number with whatever day it names, and often that is the day of the disaster; the
count is that of the day on which the article came out.
"""

import re
from decimal import Decimal

from app.checking.comparing.evidence import Evidence, Outcome
from app.checking.comparing.over_time import is_within_reach, measures_one_of
from app.checking.content import stems_of
from app.checking.magnitudes import digits_of
from app.checking.quotes import says, words_of
from app.domain import Claim, Kind, Policy, Relation

NUMERAL = re.compile(r"\d[\d.,]*\d")
"""A number of two digits or more: one of one digit stands in many a sentence by chance."""

FIGURES = re.compile(r"\d[\d.,]*")
"""A number as its digits and marks stand, and maybe the end of its clause."""

TELLING = 2
"""Digits by which two numbers differ that another one has by no chance."""

LEAD = 24
"""Letters before a number in which a word can stand that holds it against another."""

REACH = 50
"""Letters behind a number in which the words can stand that say how often it has another."""


def grown_since_told(evidence: Evidence) -> Outcome | None:
    """A total of one day, as both texts date it, that a later article tells higher: 22 are dead of
    the ferry that sank on Saturday, where on Saturday there were nine."""
    apart = evidence.told_apart
    if evidence.kind is not Kind.TOTAL or evidence.days != 0 or not apart:
        return None
    is_other = evidence.claim.value != evidence.figure.value
    is_higher = evidence.claim.value > evidence.figure.value
    if not is_other or is_higher is not (apart > 0):
        return None
    return Outcome(Relation.SUPERSEDED, "growing-total")


def names_both(evidence: Evidence) -> Outcome | None:
    """The sentence holds its number against the recorded one: "2,700 jobs instead of 3,200", or
    says how often it has it: "8 cranes, half the number planned"."""
    if evidence.claim.value == evidence.figure.value:
        return None
    found = NUMERAL.search(evidence.candidate.figure.quantity.stated or "")
    is_named = found and _is_held_against(
        evidence.candidate.claim, found[0], evidence.candidate.policy
    )
    return (
        Outcome(Relation.SUPERSEDED, "names-both") if is_named or _is_multiple(evidence) else None
    )


def _is_held_against(claim: Claim, numeral: str, policy: Policy) -> bool:
    """Whether the other number stands in the claim's sentence, behind a word that says so: "killed
    93 and injured 39" only has both."""
    own = claim.span.start - claim.sentence.start
    leads = tuple(f" {phrase} " for phrase in policy.words.held_against)
    return any(
        words_of(claim.quote[: found.start()][-LEAD:]).endswith(leads)
        for found in NUMERAL.finditer(claim.quote)
        if found[0] == numeral and not own <= found.start() < own + len(claim.surface)
    )


def _is_multiple(evidence: Evidence) -> bool:
    """Whether the claim is as many times the figure as the words right behind it say."""
    claim, policy = evidence.candidate.claim, evidence.candidate.policy
    behind = claim.quote[claim.span.end - claim.sentence.start :][:REACH]
    said = words_of(NUMERAL.split(behind)[0])
    slack = policy.arithmetic.conversion_slack
    for phrase, ratio in policy.words.multiples:
        is_said = any(f" {phrase} {word} " in said for word in policy.words.multiplied)
        follows = evidence.figure.value * Decimal(ratio)
        if is_said and abs(follows - evidence.claim.value) <= slack * abs(follows):
            return True
    return False


def difference_told(evidence: Evidence) -> Outcome | None:
    """One of the two sentences has the very number by which they differ: "now has 48,291, having
    lost 26", "has closed 14 of its 212 stores" beside the 198 that remain."""
    values = (evidence.claim.value, evidence.figure.value)
    apart = abs(values[0] - values[1])
    if apart >= min(values) or len(digits_of(apart)) < TELLING:
        return None
    candidate = evidence.candidate
    quotes = (candidate.claim.quote, candidate.figure.provenance.quote)
    told = {
        found[0].strip(".,").replace(",", "") for each in quotes for found in FIGURES.finditer(each)
    }
    is_told = any(each.isdecimal() and Decimal(each) == apart for each in told)
    return Outcome(Relation.SUPERSEDED, "difference-told") if is_told else None


def said_to_move(evidence: Evidence) -> Outcome | None:
    """A level of a later article, which says that it moves: "22 are still trapped", "lowered its
    key rate by half a point to 6.25 per cent". That so many troops "are now deployed" is what the
    other text said of its day as well."""
    is_later = (evidence.days_apart or 0) > 0
    if evidence.kind is not Kind.LEVEL or not is_later or _is_slow(evidence):
        return None
    is_said = says(evidence.candidate.claim.quote, evidence.candidate.policy.words.moving)
    return Outcome(Relation.SUPERSEDED, "later-level") if is_said else None


def revised(evidence: Evidence) -> Outcome | None:
    """A later article's number, which it says was revised: "put the depth at 23 km, not 21"."""
    policy = evidence.candidate.policy
    if evidence.kind is Kind.TOTAL or (evidence.days_apart or 0) <= 0:
        return None
    revisions = stems_of(" ".join(policy.words.revision), policy)
    if stems_of(evidence.candidate.claim.quote, policy).isdisjoint(revisions):
        return None
    return Outcome(Relation.SUPERSEDED, "revised")


def counted_on(evidence: Evidence) -> Outcome | None:
    """Votes of another day, where either text says that the count went on, or that has more of
    them than one that does not say it was the last: late ballots make no conflict."""
    if evidence.kind is not Kind.RECORD or not evidence.days_apart:
        return None
    candidate, words = evidence.candidate, evidence.candidate.policy.words
    earlier = candidate.figure.provenance.quote
    is_going_on = any(says(quote, words.counting) for quote in (candidate.claim.quote, earlier))
    are_votes = candidate.claim.measure.item == words.ballot and evidence.days_apart > 0
    has_grown = are_votes and evidence.claim.value > evidence.figure.value
    if is_going_on or (has_grown and not says(earlier, words.counted)):
        return Outcome(Relation.SUPERSEDED, "counted-on")
    return None


def moved_on(evidence: Evidence) -> Outcome | None:
    """A level of some days before or after: dams fill, harvests get on, and prices are another
    week's. Troops and members hold for longer, and nothing moves as far as it likes."""
    policy = evidence.candidate.policy
    days = abs(evidence.days_apart or 0)
    if evidence.kind is not Kind.LEVEL or days < policy.timing.moving_days or _is_slow(evidence):
        return None
    return Outcome(Relation.SUPERSEDED, "later-level") if is_within_reach(evidence) else None


def _is_slow(evidence: Evidence) -> bool:
    words = evidence.candidate.policy.words
    return measures_one_of(evidence, (*words.slow, *words.steady))
