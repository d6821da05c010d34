"""Tells what happened once and is done from how things stand (states and events: Vendler, 1957).

No list holds all that may be done to a thing, but those of the verbs that say how things stand are
few. So whatever else is said in a past form was done: it does not move as a level does.
"""

from app.domain import COUNT, Kind, Measure, Period
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass, VerbForm
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet, span_of

HAPPENED = "kind.happened"
PAST = frozenset({VerbForm.PAST, VerbForm.PARTICIPLE})


def happened(
    setting: Setting, measure: Measure, period: Period, language: Language
) -> Facet | None:
    """What a verb in a past form says was done: the flow of a stretch of days, else a total."""
    governing = setting.governing
    if (
        governing.verb is None
        or measure.kind is not Kind.LEVEL
        or _is_named(setting, measure, language)
    ):
        return None
    if not (_is_done(setting, language) and _is_past(setting, language)):
        return None
    days = (period.end - period.start).days if period.start and period.end else 0
    kind = Kind.FLOW if days > 1 else Kind.TOTAL
    return Facet(str(kind), HAPPENED, span_of(setting.words, governing.verb, governing.verb + 1))


def _is_named(setting: Setting, measure: Measure, language: Language) -> bool:
    """Whether the measure by its name says how it moves; what is counted piece by piece is so for
    every reason, but for what somebody has."""
    if measure.item not in language.measures.by_item:
        return False
    return measure.item in language.deeds.posted or setting.stated.quantity.unit.dimension != COUNT


def _is_done(setting: Setting, language: Language) -> bool:
    """Whether the verb is one of events, and what is counted is what it is done to."""
    governing, reading = setting.governing, setting.governing.reading
    if reading is None or reading.kind is not VerbClass.PLAIN:
        return False
    lead = setting.lower[governing.first - 1] if governing.first else ""
    # "put 400 on standby", but "put off 400 appointments"
    is_phrasal = lead in language.scopes.particles and governing.verb == governing.first - 2
    deeds = language.deeds
    if is_phrasal and f"{reading.lemma} {lead}" in deeds.standing_off:
        return False
    if reading.lemma in deeds.states and not is_phrasal:
        return False
    if governing.role is Role.SUBJECT:
        return True
    if governing.role is not Role.OBJECT or governing.is_passive:
        return False
    is_led = lead in language.scopes.prepositions or lead == language.scopes.small.infinitive
    return is_phrasal or not is_led


def _is_past(setting: Setting, language: Language) -> bool:
    """ "Charged", "has charged", "were charged", and not "are held" or "would charge"."""
    governing, deeds = setting.governing, language.deeds
    if governing.reading is None or PAST.isdisjoint(governing.reading.forms):
        return False
    group = setting.lower[governing.group : governing.verb]
    helping = {word for word in group if _is_helping(word, language)}
    return governing.is_reduced or helping <= deeds.perfect | deeds.borne


def _is_helping(word: str, language: Language) -> bool:
    known = language.scopes.verbs.get(word)
    return known is not None and known.is_helping
