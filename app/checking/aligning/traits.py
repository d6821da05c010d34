"""What speaks for two numbers of two texts being counterparts: one value for each trait."""

from decimal import Decimal

from app.checking.aligning.occurrences import Occurrence, Wording, value_in
from app.checking.content import are_opposed
from app.checking.magnitudes import digits_of
from app.checking.quotes import says
from app.domain import COUNT, MONEY, RESPECTIVE, Claim, Policy

Traits = dict[str, Decimal]

YES, NO = Decimal(1), Decimal(0)


def traits_of(one: Occurrence, other: Occurrence, wording: Wording) -> Traits:
    """The traits of the two by themselves; a trait is between zero and one."""
    claims = {}
    if one.claim and other.claim:
        claims = _of_claims(one.claim, other.claim, wording)
    is_opposed = wording.are_opposed(one.item, other.item)
    return {
        **_of_words(one, other, wording),
        **claims,
        "item-opposed": _is(is_opposed),
        "telling": _is(not is_opposed and _is_telling(one, other, wording.policy)),
        "subject-foreign": _is(_are_foreign(one, other, wording)),
    }


def score_of(traits: Traits, policy: Policy) -> Decimal:
    """The traits, weighed: above zero the two are more likely counterparts than not."""
    weights = policy.alignment.weights
    return policy.alignment.bias + sum(
        (weights[name] * value for name, value in traits.items()), Decimal(0)
    )


def names_another(one: Occurrence, other: Occurrence, policy: Policy) -> bool:
    """Whether one of the two says that it counts others than those told of before."""
    if _is_contrasted(one, policy) != _is_contrasted(other, policy):
        return True
    others = policy.alignment.others
    if _leads_with_other(one, others) and _leads_with_other(other, others):
        return False
    return _says_other(one, others) != _says_other(other, others)


def apart_in(one: Occurrence, other: Occurrence, wording: Wording) -> Traits:
    """What each of the two says, and the other says otherwise: the thing, the place, the statistic.

    An equal number outweighs that, for two writers put one thing in their own words; two that
    differ may be two things.
    """
    found = {"other-thing": _is(count_other_things(one, other, wording))}
    if one.claim and other.claim:
        ours, theirs = one.claim, other.claim
        found["place-differs"] = _is(_differ(ours.scope.place, theirs.scope.place))
        found["statistic-differs"] = _is(ours.measure.statistic is not theirs.measure.statistic)
    return found


def is_thin(traits: Traits, policy: Policy) -> bool:
    """Whether a few words of the story are all that speaks for the two: no word beside them, nor
    the thing, its owner or what befell it."""
    telling = ("item-same", "subject-same", "event-same", "version")
    if any(traits.get(name) for name in telling) or traits["far"] >= policy.alignment.thin_far:
        return False
    return traits["near"] * policy.alignment.most_shared <= 1


def count_other_things(one: Occurrence, other: Occurrence, wording: Wording) -> bool:
    """Whether both say what they count, and it is neither one thing nor near to it."""
    are_counts = one.family == other.family == COUNT
    anything = wording.policy.alignment.anything
    if not are_counts or one.item in anything or other.item in anything:
        return False
    is_shared = bool(one.noun & other.noun) or one.item == other.item
    return not is_shared and not wording.are_akin(one.item, other.item)


def tell_one_story(one: Occurrence, other: Occurrence, policy: Policy) -> bool:
    """Whether enough of the words about the one stand about the other too."""
    return shared_far(one, other) >= policy.alignment.least_far


def are_of_two_countries(one: Occurrence, other: Occurrence, wording: Wording) -> bool:
    """Whether each is of a country that the other's story does not name: a writer has many words
    for one thing, and one name for each country."""
    ours, theirs = (each.claim.scope.subject if each.claim else None for each in (one, other))
    are_known = ours in wording.countries and theirs in wording.countries
    return are_known and ours != theirs and _are_foreign(one, other, wording)


def are_of_two_names(one: Occurrence, other: Occurrence) -> bool:
    """Whether a list gives the one number to another of its names than the other text does: who
    "got 21 and 18 months, respectively" did not both get 18."""
    return _is_another_s(one.claim, other.claim) or _is_another_s(other.claim, one.claim)


def _is_another_s(listed: Claim | None, told: Claim | None) -> bool:
    if listed is None or told is None:
        return False
    ours, theirs = listed.scope.subject, told.scope.subject
    is_listed = any(
        ground.field == "subject" and ground.rule == RESPECTIVE for ground in listed.grounds
    )
    return bool(is_listed and theirs) and theirs != ours and (theirs or "") in listed.quote


def shared_far(one: Occurrence, other: Occurrence) -> Decimal:
    """The part of the shorter story's content words that both share."""
    ours, theirs = one.around.far, other.around.far
    fewer = min(len(ours), len(theirs)) or 1
    return Decimal(len(ours & theirs)) / fewer


def _of_words(one: Occurrence, other: Occurrence, wording: Wording) -> Traits:
    ours, theirs, policy = one.around, other.around, wording.policy
    is_named = bool(one.noun and other.noun)
    alike = _alike_things(one, other, wording)
    return {
        "item-same": alike,
        "item-differs": _is(is_named and not alike),
        "narrower": _is(is_named and (one.noun < other.noun or other.noun < one.noun)),
        "near": _number(len(ours.near & theirs.near), policy),
        "far": shared_far(one, other),
        "names": _number(len(ours.names & theirs.names), policy),
        "before": _is(bool(ours.before) and ours.before == theirs.before),
        "after": _is(bool(ours.after) and ours.after == theirs.after),
    }


def _is_telling(one: Occurrence, other: Occurrence, policy: Policy) -> bool:
    """Whether both are one number that is seldom met twice: of three digits, or two of money."""
    value, rules = value_in(one), policy.alignment
    least = rules.telling_money if one.family == other.family == MONEY else rules.telling_digits
    return value == value_in(other) and len(digits_of(value)) >= least


def _alike_things(one: Occurrence, other: Occurrence, wording: Wording) -> Decimal:
    """How much of the thing counted is the same: gold records are half platinum records."""
    shared = len(one.noun & other.noun)
    if shared:
        return Decimal(shared) / min(len(one.noun), len(other.noun))
    if one.noun and other.noun:
        return _is(wording.are_alike(one.item, other.item))
    return _is(not (one.noun | other.noun).isdisjoint(one.around.near & other.around.near))


def _are_foreign(one: Occurrence, other: Occurrence, wording: Wording) -> bool:
    """Whether each is of a subject that the other's story does not name at all."""
    ours, theirs = _subject_stems(one, wording), _subject_stems(other, wording)
    if not ours or not theirs:
        return False
    return ours.isdisjoint(other.around.far) and theirs.isdisjoint(one.around.far)


def _subject_stems(occurrence: Occurrence, wording: Wording) -> frozenset[str]:
    """The stems of the subject's name, and of how the text has it: "Chinese" for China."""
    claim = occurrence.claim
    if claim is None or not claim.scope.subject:
        return frozenset()
    spans = (each.span for each in claim.grounds if each.field == "subject" and each.span)
    start = claim.sentence.start
    said = (claim.quote[max(one.start - start, 0) : max(one.end - start, 0)] for one in spans)
    return wording.stems(" ".join((claim.scope.subject, *said)))


def _of_claims(one: Claim, other: Claim, wording: Wording) -> Traits:
    ours, theirs = one.scope, other.scope
    return {
        **_of_events(ours.event, theirs.event, wording),
        "subject-same": _is(_are_same(ours.subject, theirs.subject)),
        "part-differs": _is(_differ(ours.part, theirs.part)),
    }


def _of_events(one: str | None, other: str | None, wording: Wording) -> Traits:
    if one is None or other is None:
        return {}
    policy = wording.policy
    is_same = not wording.stems(one).isdisjoint(wording.stems(other))
    is_opposed = are_opposed(one, other, policy.words.opposed_events, policy)
    is_opposed = is_opposed or wording.are_opposed(one, other)
    return {"event-same": _is(is_same), "event-opposed": _is(is_opposed)}


def _says_other(occurrence: Occurrence, others: tuple[str, ...]) -> bool:
    # "Killed seven and wounded another 31" tells of no other wounded; "31 others" may.
    if occurrence.follows and occurrence.item not in others:
        return False
    words = {occurrence.around.before, *occurrence.surface.lower().split()}
    return not words.isdisjoint(others)


def _is_contrasted(occurrence: Occurrence, policy: Policy) -> bool:
    """ "An even larger number, 74%", "compared with 36%": it is held against another one there."""
    return says(" ".join(occurrence.around.lead), policy.alignment.contrasting)


def _leads_with_other(occurrence: Occurrence, others: tuple[str, ...]) -> bool:
    words = {*occurrence.around.lead, *occurrence.surface.lower().split()}
    return not words.isdisjoint(others)


def _are_same(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return False
    ours, theirs = set(one.casefold().split()), set(other.casefold().split())
    return ours <= theirs or theirs <= ours or _initials(one) == _initials(other)


def _initials(name: str) -> str:
    """ "UKR" of "United Kingdom Rail", and of "U.K.R." and "UKR" as they stand."""
    words = name.split()
    return "".join(word[0] for word in words) if len(words) > 1 else name.replace(".", "")


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and not _are_same(one, other)


def _number(count: int, policy: Policy) -> Decimal:
    most = policy.alignment.most_shared
    return Decimal(min(count, most)) / most


def _is(holds: bool) -> Decimal:  # noqa: FBT001
    return YES if holds else NO
