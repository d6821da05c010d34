"""What support is in per cent: that of voters, and no aid: "put support for the ban at 58%". Whom a
poll puts on so many per cent has so much of it."""

from dataclasses import replace

from app.domain import PERCENT, PERCENTAGE_POINT, Kind, Measure, Statistic
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass
from app.reading.measures.worded import GUESSED
from app.reading.syntax.backed import backed, backed_by, chosen
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet

SUPPORTED = "item.supported"
"""The item is how many are for what is named."""

POINT = "point"

NEAR = 5
"""Words of "in the latest Nord poll"."""

LONGEST = 4
"""Words of "the party's public support"."""


def supported(
    setting: Setting, measure: Measure, item: Facet | None, language: Language
) -> tuple[Measure, Facet | None]:
    """ "Support slipped four points to 44%", but "support for farmers rose 4%" is aid."""
    if item is None or item.span is None or not _is_backing(setting, item, language):
        return measure, item
    support = language.subjects.backing.support
    is_level = measure.statistic is Statistic.LEVEL and not _is_step(setting, language)
    statistic = Statistic.SHARE if is_level else measure.statistic
    told = replace(measure, item=support, kind=Kind.LEVEL, statistic=statistic)
    return told, Facet(support, SUPPORTED, item.span)


def polled(
    setting: Setting, measure: Measure, item: Facet | None, language: Language
) -> tuple[Measure, Facet | None]:
    """ "The poll put the Greens on 23%", "the Greens would get 23% of the vote": support, where
    nothing else is said to be measured than a party or its votes."""
    is_share = setting.stated.quantity.unit.dimension == PERCENT
    if not is_share or not setting.grammar.names or _is_step(setting, language):
        return measure, item
    backing = language.subjects.backing
    is_polled = not backing.polls.isdisjoint(setting.lower)
    whose, named = backed(setting, language), item.value if item else ""
    is_vote = measure.kind is Kind.RECORD and is_polled and _is_asked(setting, language)
    is_vote = is_vote or (is_polled and named in backing.intentions)
    is_anybody = whose is not None and named in backing.anybody
    is_poll = whose is not None and named.rpartition(" ")[2] in backing.polls
    is_whose = is_poll or _is_party(setting, item, whose, language)
    if item and not (is_vote or is_anybody or is_whose):
        return measure, item
    is_told = is_vote or (is_polled and _is_reached(setting, language))
    if whose is not None:
        is_chosen = any(find(setting, language) is not None for find in (chosen, backed_by))
        is_told = is_told or is_polled or is_chosen or _is_standing(setting, whose, language)
    if not is_told:
        return measure, item
    kind = Kind.POLL if is_polled else Kind.LEVEL
    told = Measure(backing.support, statistic=Statistic.SHARE, kind=kind)
    return told, Facet(backing.support, SUPPORTED, whose.span if whose else None)


def _is_asked(setting: Setting, language: Language) -> bool:
    """ "Would win 43% of the vote", "a poll gives it 43% of the vote", "a vote share of 43% in the
    poll": nobody has voted yet."""
    governing, polls = setting.governing, language.subjects.backing.polls
    group = setting.lower[governing.group : governing.verb]
    subject = setting.lower[governing.subject.start : governing.subject.stop]
    behind = setting.lower[governing.after : governing.after + NEAR]
    is_poll = not polls.isdisjoint((*subject, *behind))
    return is_poll or not language.modalities.ahead.isdisjoint(group)


def _is_party(
    setting: Setting, item: Facet | None, whose: Facet | None, language: Language
) -> bool:
    """Whether what was guessed to be the item is who stands there: no "liberals" are measured, and
    no "businessman Tom Bell"."""
    if item is None or item.rule not in GUESSED:
        return False
    if item.span and whose and whose.span and item.span.end + 1 == whose.span.start:
        return True
    lasts = {setting.lower[name.after - 1] for name in setting.grammar.names}
    is_name = any(item.value in (last, language.nouns.singular(last)) for last in lasts)
    is_party = item.value.rpartition(" ")[2] in language.subjects.backing.parties
    return is_name or is_party


def _is_standing(setting: Setting, whose: Facet, language: Language) -> bool:
    """ "The Greens are on 23%": of no country, which may be so in any ranking."""
    lead = setting.lower[setting.governing.first - 1] if setting.governing.first else ""
    is_on = lead in language.nouns.lending.standing_links
    return is_on and whose.value not in language.names.countries


def _is_reached(setting: Setting, language: Language) -> bool:
    """ "The Greens scored 23% in the latest poll", "the Greens are second", "followed by the Greens
    with 23%": a name's verb, or the name itself; a country may be so in any survey."""
    governing, countries = setting.governing, language.names.countries
    names = [name for name in setting.grammar.names if name.canonical not in countries]
    backing, reading = language.subjects.backing, governing.reading
    lead = setting.lower[governing.first - 1] if governing.first else ""
    is_led = lead in language.scopes.rivals.having
    if is_led and any(name.after == governing.first - 1 for name in names):
        return True
    is_verb = reading is not None and (
        reading.kind is VerbClass.COPULA or reading.lemma in backing.reaching
    )
    is_named = any(name.first in governing.subject for name in names)
    return is_verb and is_named and governing.role is Role.OBJECT


def _is_step(setting: Setting, language: Language) -> bool:
    """ "Fell 4%", "fell four points", but not "fell to 44%"."""
    quantity, first = setting.stated.quantity, setting.governing.first
    lead = setting.lower[first - 1] if first else ""
    is_reached = lead in language.subjects.reached
    return quantity.unit.dimension != PERCENT or (quantity.change is not None and not is_reached)


def _is_backing(setting: Setting, item: Facet, language: Language) -> bool:
    """Whether a noun of backing is what is measured, in points or as a share of those asked."""
    backing, sentence = language.subjects.backing, setting.grammar.sentence
    if item.value not in backing.taken_for or item.span is None:
        return False
    if not sentence.sentence.span.contains(item.span):
        return False
    start = sentence.index_at(item.span.start)
    said = frozenset(setting.lower[start : start + LONGEST])
    return not said.isdisjoint(backing.counted) and _is_of_voters(setting, language)


def _is_of_voters(setting: Setting, language: Language) -> bool:
    """ "Support was 0.4% of output" and "support rose 4%" are of money, unless somebody was asked;
    a level in per cent, or a step in points, is none."""
    lower, unit = setting.lower, setting.stated.quantity.unit
    if unit.dimension in (PERCENTAGE_POINT, POINT):
        return True
    behind = lower[setting.governing.after : setting.governing.after + 1]
    is_part = not language.subjects.wholes.isdisjoint(behind)
    if unit.dimension != PERCENT or is_part:
        return False
    return not _is_step(setting, language) or not language.subjects.backing.asked.isdisjoint(lower)
