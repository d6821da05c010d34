"""Where persons decided, linking asks them first: merged, apart, and the wordings that follow."""

from dataclasses import replace

from app.domain import Claim, Facet, Overrules, Scope, Series, SeriesKey
from app.domain.decision import FACETS, wording

PERSON_MERGE = "link.person.merge"
PERSON_SPLIT = "link.person.split"
PERSON_APART = "link.person.apart"


def settled(key: SeriesKey, overrules: Overrules) -> SeriesKey:
    """The key under which persons want this thing to be known; the key itself where none spoke."""
    return home_of(opened_by(key), overrules).key


def home_of(series: Series, overrules: Overrules) -> Series:
    """The series that this one is by a person's word, itself or under the wordings they want."""
    if series.id in overrules.merged:
        return overrules.merged[series.id]
    key = _reworded(series.key, overrules)
    return series if key == series.key else overrules.merged.get(key.id, opened_by(key))


def opened_by(key: SeriesKey) -> Series:
    """The series that a claim of this key opens."""
    return Series(key.id, key)


def _reworded(key: SeriesKey, overrules: Overrules) -> SeriesKey:
    if not overrules.aliases:
        return key
    item = facet_alias("item", key.item, key.item, overrules)

    def respelt(name: str, value: str | None) -> str | None:
        return facet_alias(name, value, item, overrules) if value else value

    return replace(
        key,
        item=item,
        subject=respelt("subject", key.subject),
        place=respelt("place", key.place),
        event=respelt("event", key.event),
        context=respelt("context", key.context),
        part=respelt("part", key.part),
    )


def facet_alias(name: str, value: str, item: str, overrules: Overrules) -> str:
    """The value by which a person says this one, for that item; itself where none did."""
    seen = {value}
    while True:
        said = overrules.aliases.get(wording(name, item, value))
        if said is None or said in seen:
            return value
        value = said
        seen.add(said)


def are_apart(one: Series, other: Series, overrules: Overrules) -> bool:
    """Whether a person said that the two are not the same, or that two of their facets are not."""
    if frozenset((one.id, other.id)) in overrules.apart:
        return True
    if not overrules.opposites:
        return False
    key, another = one.key, other.key
    pairs = (
        frozenset((wording(name, key.item, ours), wording(name, another.item, theirs)))
        for name in FACETS
        if (ours := getattr(key, name)) and (theirs := getattr(another, name))
    )
    return any(pair in overrules.opposites for pair in pairs)


def ruled(claim: SeriesKey, series: Series, overrules: Overrules) -> str | None:
    """The rule by which a person decided whether the claim belongs to the series, if one did."""
    if not overrules.version:
        return None
    ours, theirs = home_of(opened_by(claim), overrules), home_of(series, overrules)
    if are_apart(ours, theirs, overrules):
        return PERSON_APART
    if ours.key != theirs.key:
        return None
    if claim != series.key:
        return PERSON_MERGE
    return PERSON_SPLIT if series.id in overrules.made else None


def is_decided(claim: SeriesKey, series: Series, overrules: Overrules) -> bool:
    """Whether a person spoke of the two, or made either of them to be a series of its own."""
    if not overrules.version:
        return False
    homes = home_of(opened_by(claim), overrules), home_of(series, overrules)
    are_made = any(home.id in overrules.made for home in homes)
    return are_made or ruled(claim, series, overrules) is not None


def as_placed(claim: Claim, key: SeriesKey | None) -> Claim:
    """The claim with the facets of the series into which a person put its figure, if one did."""
    if key is None:
        return claim
    measure = replace(claim.measure, item=key.item, statistic=key.statistic)
    scope = Scope(key.subject, key.place, key.event, key.context, key.part)
    return replace(claim, measure=measure, scope=scope)


def is_reworded(claim: SeriesKey, series: SeriesKey, overrules: Overrules) -> bool:
    """Whether a facet of either is said by another wording because a person wants it so."""
    return (settled(claim, overrules), settled(series, overrules)) != (claim, series)


def as_said(facets: tuple[Facet, ...], claim: SeriesKey, series: SeriesKey) -> tuple[Facet, ...]:
    """The facets with the words of both sides as they stand, held to be what persons made them."""
    return tuple(
        replace(
            facet,
            claim=getattr(claim, facet.name) or None,
            series=getattr(series, facet.name) or None,
        )
        for facet in facets
    )
