"""What somebody puts at a number: "put losses from the storm at $43m", "a loss that the state
reckons at $43m", "the damage, estimated at $43m"."""

from app.lexicon.hedges import VALUED
from app.lexicon.lexicon import Language
from app.reading.measures.worded import Phrase, worded
from app.reading.syntax.carriers import carried_phrase
from app.reading.syntax.clauses import Setting
from app.reading.syntax.openings import HARD_STOPS, LISTING
from app.reading.syntax.phrases import phrase_before
from app.reading.syntax.verbs import is_adverb

FARTHEST = 12
"""Words from the verb to "at": "put sales of cars to buyers in the rest of the bloc at"."""

LONGEST_CLAUSE = 6
"""Words of "which the state now reckons"."""

COMMA = ","


def estimated(setting: Setting, language: Language) -> Phrase | None:
    """The thing that is put at the number; None where no known measure is."""
    verb = _verb(setting, language)
    if verb is None:
        return None
    end = _end_before(setting, verb, language)
    end = _first_lead(setting, verb, language) if end is None else end
    phrase = phrase_before(setting.words, end, language) if end else ()
    if not phrase:
        return None
    singulars = carried_phrase(setting.words, end - len(phrase), language)
    return worded(setting, singulars, end - 1) if language.measures.named(singulars) else None


def _verb(setting: Setting, language: Language) -> int | None:
    """The verb of valuing that leads to the number."""
    lower, first, valuing = setting.lower, setting.governing.first, language.hedges.valuing
    if first and lower[first] == VALUED and lower[first - 1] in valuing:
        return first - 1  # "estimated at $43m" is one bound
    if first < 2 or lower[first - 1] != VALUED:
        return None
    for place in range(first - 2, max(first - FARTHEST, -1), -1):
        if lower[place] in valuing:
            return place
        if lower[place] in HARD_STOPS or lower[place] == COMMA or lower[place][0].isdigit():
            return None
    return None


def _end_before(setting: Setting, verb: int, language: Language) -> int | None:
    """Where the thing ends if it stands before the verb: before "which the state reckons" and
    before ", estimated at"; None where the verb has it behind itself."""
    lower, last = setting.lower, max(setting.governing.first - 1, verb + 1)
    if any(not is_adverb(word, language.scopes) for word in lower[verb + 1 : last]):
        return None
    if verb and lower[verb - 1] == COMMA:
        return verb - 1
    for place in range(verb - 1, max(verb - LONGEST_CLAUSE, 0), -1):
        if lower[place] in (language.scopes.small.that, *language.scopes.relatives):
            return place - (lower[place - 1] == COMMA)
        if lower[place] in (*HARD_STOPS, *LISTING, COMMA):
            return 0
    return 0


def _first_lead(setting: Setting, verb: int, language: Language) -> int:
    """Where the noun ends that stands behind the verb: before the first preposition."""
    places = range(verb + 1, setting.governing.first)
    leads = (at for at in places if setting.lower[at] in language.scopes.prepositions)
    return next(leads, setting.governing.first - 1)
