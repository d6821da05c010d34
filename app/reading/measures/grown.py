"""What has grown where only "growth of 2.1 per cent" is said: of economists, the economy."""

from dataclasses import replace

from app.domain import PERCENT, Kind, Measure, Statistic
from app.lexicon.lexicon import Language
from app.lexicon.names import Form, NameKind
from app.reading.measures.growths import grown_by, growth_at
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.names import POSSESSIVE

GROWN = "item.grown"
"""The item is the output of the economy that the sentence speaks of."""

GROWTH_OF = 2
"""Words of "growth of"."""

LONGEST_HOPE = 8
"""Words from "growth" to the number behind "its forecast for growth"."""

LONGEST_LEAD = 4
"""Words from "growth" to the number: "next year to just"."""


def grown(
    setting: Setting, measure: Measure, item: Facet | None, language: Language
) -> tuple[Measure, Facet | None]:
    """ "The IMF sees growth of 3.1 percent": output, if nothing says of what else and a word of
    economics stands in the sentence."""
    head = measure.item.removesuffix(f" {language.markets.rate}").rpartition(" ")[2]
    is_open = not head or head in (*language.subjects.hopes, *language.subjects.changes)
    is_share = setting.stated.quantity.unit.dimension == PERCENT
    place = growth_at(setting, language) if is_share else None
    if place is not None and (
        is_open or head in (*language.markets.growth, language.markets.inflation)
    ):
        told = grown_by(setting, place, measure, language)
        if told is not None:
            return told, Facet(told.item, GROWN, span_of(setting.words, place, place + 1))
    if not (is_open and is_share):
        return measure, item
    is_told = not language.markets.economics.isdisjoint(setting.lower)
    is_change = _is_countrys(setting, language) or (is_told and _is_hoped(setting, language))
    if not (is_change or (is_told and _is_of_growth(setting, language))):
        return measure, item
    statistic = Statistic.CHANGE if is_change else measure.statistic
    row = language.measures.named((language.markets.economy,))
    if row is None:
        return measure, item
    kind = measure.kind if measure.kind is Kind.FORECAST else row.kind
    told = replace(measure, item=row.item, kind=kind, statistic=statistic)
    return told, Facet(row.item, GROWN, item.span if item else None)


def _is_of_growth(setting: Setting, language: Language) -> bool:
    """ "Growth of", behind no noun that says of what: "sees growth of", "an annual growth of"."""
    lower, start = setting.lower, setting.governing.first - GROWTH_OF
    if start < 1 or lower[start] not in language.markets.growth:
        return False
    before = lower[start - 1]
    is_verb = start - 1 in setting.grammar.verbs or before in language.scopes.verbs
    is_plain = is_verb or before in language.scopes.closed or before in language.subjects.times
    return is_plain and lower[start + 1] in language.subjects.wholes


def _is_hoped(setting: Setting, language: Language) -> bool:
    """ "Lowered its forecast for growth this year to"."""
    lower, first, hopes = setting.lower, setting.governing.first, language.subjects.hopes
    if first == 0 or lower[first - 1] not in language.subjects.reached | language.subjects.origins:
        return False
    return any(
        lower[at] in language.markets.growth
        and lower[at - 1] in language.subjects.reasons
        and (language.nouns.singular(lower[at - 2]) or lower[at - 2]) in hopes
        for at in range(max(first - LONGEST_HOPE, 2), first)
    )


def _is_countrys(setting: Setting, language: Language) -> bool:
    """ "German growth to 0.2%", "Italy's growth this year at 0.7%": nothing else of it grows."""
    # "revised up to 4%": where the numeral is, whatever was taken for its hedge
    first = setting.grammar.sentence.index_at(setting.stated.numeral.start)
    lower, known = setting.lower, language.subjects
    leads = known.reached | known.origins | known.margins | language.modalities.seen_at
    for name in setting.grammar.names:
        is_owner = name.after < len(lower) and lower[name.after] in POSSESSIVE
        place = name.after + is_owner
        is_timed = place < first and _is_time(lower[place], language)
        place += is_timed  # "US second-quarter growth"
        is_whose = is_owner or is_timed or name.form is Form.ADJECTIVE
        is_whose = is_whose and name.kind is NameKind.COUNTRY
        if is_whose and place < first <= place + 1 + LONGEST_LEAD:
            return lower[place] in language.markets.growth and lower[first - 1] in leads
    return False


def _is_time(word: str, language: Language) -> bool:
    return any(part in language.subjects.times for part in word.split("-"))
