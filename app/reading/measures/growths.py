"""What grows where growth itself is told: "wage growth slowed to 4%" tells how far wages rose, and
"Kenya's growth rate was 4.1%" how far its economy grew."""

from dataclasses import replace

from app.domain import Kind, Measure, Statistic
from app.lexicon.lexicon import Language
from app.lexicon.measures import MeasureRow
from app.lexicon.names import NameKind
from app.reading.syntax.clauses import Setting
from app.reading.syntax.names import POSSESSIVE, Name
from app.reading.syntax.phrases import phrase_before, singulars_of

FARTHEST = 8
"""Words from growth to the number: "growth in house prices in Kenya slowed again to just"."""


def growth_at(setting: Setting, language: Language) -> int | None:
    """Where growth, or a rise of prices, stands before the number, with no other noun behind it."""
    markets, lower, first = language.markets, setting.lower, setting.governing.first
    for place in range(first - 1, max(first - FARTHEST, 0) - 1, -1):
        if lower[place] in markets.growth or lower[place] == markets.inflation:
            behind = lower[place + 1] if lower[place + 1] != markets.rate else lower[place + 2]
            is_last = not behind[0].isalpha() or behind in language.scopes.closed
            return place if is_last or behind in language.scopes.verbs else None
    return None


def grown_by(setting: Setting, place: int, measure: Measure, language: Language) -> Measure | None:
    """The measure of what grew by the number; None where nothing says what it was."""
    row = _row_of(setting, place, language)
    if row is None:
        return None
    kind = measure.kind if measure.kind is Kind.FORECAST else row.kind
    return replace(measure, item=row.item, kind=kind, statistic=Statistic.CHANGE)


def _row_of(setting: Setting, place: int, language: Language) -> MeasureRow | None:
    """ "Wage growth", "house price inflation"; of a country's growth, its economy. Inflation by
    itself is a level, and that of food is of food."""
    measures, markets = language.measures, language.markets
    phrase = phrase_before(setting.words, place, language)
    start = max(_behind_names(setting, place), place - len(phrase))
    phrase = phrase[len(phrase) - (place - start) :]
    singulars = singulars_of(phrase, language)
    row = measures.named(singulars) if singulars else None
    if setting.lower[place] == markets.inflation:
        return row if row is not None and row.item in markets.inflating else None
    is_bare = not phrase or {word.lower for word in phrase} <= markets.plain_growth
    if is_bare and _is_countrys(setting, start, place, language):
        return measures.named((markets.economy,))
    return row


def _behind_names(setting: Setting, place: int) -> int:
    """Where the last name before that word ends, with what makes it an owner."""
    lower = setting.lower
    before = (name.after for name in setting.grammar.names if name.after < len(lower))
    ends = (after + (lower[after] in POSSESSIVE) for after in before)
    return max((end for end in ends if end <= place), default=0)


def _is_countrys(setting: Setting, start: int, place: int, language: Language) -> bool:
    """ "Kenya's growth", "Kenyan growth", "growth in Kenya"."""
    lower, names = setting.lower, setting.grammar.names
    inside = lower[place + 1 : place + 2] != () and lower[place + 1] in language.scopes.inside

    def is_whose(name: Name) -> bool:
        is_owner = lower[name.after : name.after + 1] != () and lower[name.after] in POSSESSIVE
        return name.after + is_owner == start or (inside and name.first == place + 2)

    return any(name.kind is NameKind.COUNTRY and is_whose(name) for name in names)
