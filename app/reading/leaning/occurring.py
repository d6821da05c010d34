"""How often a thing was done: "was fined four times", "called on 14 occasions" are no ratios."""

from dataclasses import replace

from app.domain import RATIO, Kind, Measure, Quantity, Statistic, Unit
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass
from app.reading.leaning.repeated import repeated
from app.reading.measures.subjects import Measured, measure_of
from app.reading.syntax.carriers import carried_phrase
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.names import POSSESSIVE
from app.reading.syntax.openings import STOPS
from app.reading.syntax.verbs import is_adverb

OFTEN = "item.how-often"
"""What was done so many times."""

TIME = Unit("time", RATIO)
"""No count of things: seventeen times are no seventeen people."""

FULL_STOP = "."
NOTHING_DONE = (VerbClass.CHANGE, VerbClass.AUXILIARY)
LENGTH_OF_YEAR = 4
LONGEST_OWNER = 3
"""Words from the number to a possessive: "four times last year's profit"."""


def how_often(setting: Setting, language: Language) -> tuple[Setting, Measured] | None:
    """The number as a count of what its verb says was done, "streamed 40 million times", or of
    times with what was done so often; None for one that is no such."""
    known = repeated(setting, language)
    if known is not None:
        return replace(setting, stated=known[0]), known[1]
    quantity = setting.stated.quantity
    if not (_is_often(setting, language) and _is_whole(quantity)):
        return None
    if not (_may_be_done(setting, language) and _is_closed(setting, language)):
        return None
    times = replace(quantity, unit=TIME)
    bare = replace(setting, stated=replace(setting.stated, quantity=times, noun=None))
    done = _done(bare, language)
    if done is None:
        return None
    level = Facet(str(Statistic.LEVEL), OFTEN, None)
    told = Measured(Measure(done.value, kind=Kind.TOTAL), {"item": done, "statistic": level})
    return bare, told


def _done(setting: Setting, language: Language) -> Facet | None:
    """What was done: what it was done to, or the verb."""
    measured, verb = measure_of(setting, language), setting.governing.verb
    said = measured.facets.get("item")
    done = span_of(setting.words, verb, verb + 1) if verb is not None else said and said.span
    item = _object(setting, language) or measured.measure.item
    item = item or (setting.lower[verb] if verb is not None else "")
    return Facet(item, OFTEN, done) if item else None


def _object(setting: Setting, language: Language) -> str:
    """The noun right behind the verb: "was denied bail on 14 occasions"."""
    verb, first = setting.governing.verb, setting.governing.first
    if verb is None or verb >= first:
        return ""
    return " ".join(carried_phrase(setting.words[:first], verb + 1, language))


def _is_often(setting: Setting, language: Language) -> bool:
    """ "Four times", and not "by four times"; "on four occasions"."""
    words, first = language.subjects.occurring, setting.governing.first
    lead = setting.lower[first - 1] if first else ""
    if setting.lower[setting.governing.after - 1] in words.on_each:
        return lead in words.leads
    is_often = setting.lower[setting.governing.after - 1] in words.often
    return is_often and lead not in language.scopes.prepositions


def _is_whole(quantity: Quantity) -> bool:
    """Nobody does a thing 2.4 times."""
    ends = (quantity.amount.low, quantity.amount.high)
    return all(end is None or end == end.to_integral_value() for end in ends)


def _may_be_done(setting: Setting, language: Language) -> bool:
    """Whether no verb says how things stand or multiplies: "are four times", "rose four times"; but
    one "has been champion four times"."""
    governing, multiplying = setting.governing, language.subjects.occurring.multiplying
    reading, verb = governing.reading, governing.verb
    if reading is None or verb is None:
        return True
    if reading.kind is VerbClass.COPULA:
        between = setting.lower[verb + 1 : governing.first]
        return any(not is_adverb(word, language.scopes) for word in between)
    is_event = reading.kind not in NOTHING_DONE and reading.lemma not in multiplying
    return is_event and setting.governing.role is Role.OBJECT


def _is_closed(setting: Setting, language: Language) -> bool:
    """Whether nothing follows that the number could be a multiple of: "four times earnings",
    "four times last year's profit", "19 times in 20"."""
    after, scopes = setting.governing.after, language.scopes
    behind = setting.lower[after : after + LONGEST_OWNER]
    if not behind or behind[0] in STOPS or behind[0] == FULL_STOP:
        return True
    if behind[0] in language.subjects.comparing or not POSSESSIVE.isdisjoint(behind):
        return False
    is_proportion = any(word.isdigit() and len(word) < LENGTH_OF_YEAR for word in behind[1:])
    words = language.subjects.occurring.closing | scopes.prepositions | scopes.conjunctions
    return behind[0] in words and not is_proportion
