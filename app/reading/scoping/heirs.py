"""Whose a number is that its own words give to nobody: that of the number before it, or that of
the firm or country of which the article speaks."""

from app.domain import Claim, Measure
from app.lexicon.lexicon import Language
from app.lexicon.measures import MeasureRow
from app.lexicon.names import NameKind
from app.lexicon.verbs import VerbClass
from app.reading.leaning.once_more import ONCE_MORE
from app.reading.measures.subjects import Measured
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.meant import may_be_meant
from app.reading.syntax.names import Name
from app.reading.syntax.references import Story
from app.reading.syntax.relatives import may_relate

SHARED, MEANT, BRIDGED = "subject.shared", "subject.of-them", "subject.bridged"

FARTHEST = 6
"""Words between two numbers of which one only says the other again: "up from a record"."""

FIRMS = frozenset({NameKind.ORGANISATION, NameKind.OTHER})
COUNTRIES = frozenset({NameKind.COUNTRY})

LENGTH = "length"
BRACKET = "("
PARTING = frozenset({";", ":"})


def heir_of(
    setting: Setting, measured: Measured, before: Claim | None, story: Story, language: Language
) -> Facet | None:
    """Who has the number; None where nothing shows it."""
    if before is not None and before.scope.subject:
        if _is_of_them(setting, language) or _is_once_more(measured):
            return Facet(before.scope.subject, MEANT, before.span)
        if _is_beside(setting, before, language):
            return Facet(before.scope.subject, SHARED, before.span)
    return _bridged(setting, measured, story, language)


def place_of_them(
    setting: Setting, measured: Measured, before: Claim | None, language: Language
) -> Facet | None:
    """Where those are of whom the number is a part: "1,010 workers in Lindal, of whom 214"."""
    is_theirs = _is_once_more(measured) or _is_of_them(setting, language)
    if before is None or not before.scope.place or not is_theirs:
        return None
    return Facet(before.scope.place, MEANT, before.span)


def _is_once_more(measured: Measured) -> bool:
    """ "Output at the mill rose to 43 tonnes. It was 31 in May": what it is, it is there."""
    item = measured.facets.get("item")
    return item is not None and item.rule == ONCE_MORE


def _is_of_them(setting: Setting, language: Language) -> bool:
    """ "Of whom 214 were women", "about 3,800 of them"."""
    lower, first, after = setting.lower, setting.governing.first, setting.governing.after
    wholes, meant = language.subjects.wholes, language.subjects.meant
    pairs = (lower[after : after + 2], lower[max(first - 2, 0) : first])
    return any(len(pair) > 1 and pair[0] in wholes and pair[1] in meant for pair in pairs)


def _is_beside(setting: Setting, before: Claim, language: Language) -> bool:
    """ "2,222 points, or 2.74%", "to $4.8bn from $5.3bn": nothing new is said between the two; of
    "74 of the 151 seats" the whole is another's."""
    sentence, grammar = setting.grammar.sentence, setting.grammar
    if not before.sentence.overlaps(setting.stated.span):
        return False
    between = range(sentence.index_after(before.span.end), setting.governing.first)
    parting = PARTING | language.attributions.turns | language.subjects.wholes
    if (
        setting.stated.quantity.unit.dimension == LENGTH
        and BRACKET in setting.lower[: between.stop]
    ):
        return False  # "18.34 metres (60 feet, 2 inches)" is told as one
    return len(between) <= FARTHEST and not any(
        place in grammar.verbs or setting.lower[place] in parting or _is_named(setting, place)
        for place in between
    )


def _is_named(setting: Setting, place: int) -> bool:
    return any(name.first <= place < name.after for name in setting.grammar.names)


def _bridged(
    setting: Setting, measured: Measured, story: Story, language: Language
) -> Facet | None:
    """ "Corvane cut 40 jobs after orders fell 4%": only a firm has orders, a country inflation."""
    row = _row_of(measured.measure, language)
    if row is None or not (row.owned or row.located) or _is_anothers(setting, measured, language):
        return None
    kinds = FIRMS if row.owned else COUNTRIES
    index = setting.grammar.sentence.sentence.index
    for grammar in (setting.grammar, *story.before(index, language, reach=1)):
        name = _opening_name(grammar, kinds, language)
        if name is not None:
            return Facet(name.canonical, BRIDGED, setting.stated.span)
    return None


def _is_anothers(setting: Setting, measured: Measured, language: Language) -> bool:
    """Whether the subject of the number's verb is somebody, and not what is measured, or somebody
    announces it: "two days after its rival announced 40 layoffs"."""
    announced = setting.grammar.verbs.get(setting.governing.first - 1)
    if announced is not None and announced.kind is VerbClass.SPEECH:
        return True
    subject, item = setting.governing.subject, measured.facets.get("item")
    if any(name.first in subject for name in setting.grammar.names):
        return True
    if not subject or item is None or item.span is None:
        return False
    words = span_of(setting.words, subject.start, subject.stop)
    closed = language.scopes.closed  # "that is 71% of GDP"
    is_noun = any(setting.lower[place] not in closed for place in subject)
    return is_noun and not words.overlaps(item.span)


def _opening_name(grammar: Grammar, kinds: frozenset[NameKind], language: Language) -> Name | None:
    """The first name before the sentence's first verb that may be meant, if it counts for nobody
    else: a firm and no office of statistics."""
    end = min(grammar.verbs, default=0)
    # "losses from the storm that battered Lindal's harbour have": the harbour's are no losses
    said = enumerate(grammar.sentence.lower[:end])
    end = next((at for at, word in said if may_relate(word, language.scopes)), end)
    names = [
        name
        for name in grammar.names
        if name.after <= end and name.kind in kinds and may_be_meant(grammar, name, language)
    ]
    inside = {word for name in names for word in grammar.sentence.lower[name.first : name.after]}
    return names[0] if names and language.attributions.surveyors.isdisjoint(inside) else None


def _row_of(measure: Measure, language: Language) -> MeasureRow | None:
    """ "Data revenue" is revenue."""
    rows = language.measures.by_item
    return rows.get(measure.item) or rows.get(measure.item.rpartition(" ")[2])
