"""In what state things are told to be: without power, still shut, said to have been wrecked."""

from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass, VerbForm
from app.reading.measures.outcomes import outcome_of
from app.reading.scoping.alternatives import alternatives
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.phrases import phrase_ending
from app.reading.syntax.verbal_nouns import GERUND
from app.reading.syntax.verbs import is_adverb, past_helpers

STATE = "event.verb"
AND = "and"


def state_of(setting: Setting, language: Language) -> Facet | None:
    """What they lack or what befell them, what still holds of them or is said to have been done to
    them."""
    return (
        _told(setting, language)
        or _lasting(setting, language)
        or _believed(setting, language)
        or _covered(setting, language)
        or _nominal(setting, language)
    )


def _told(setting: Setting, language: Language) -> Facet | None:
    """ "9,000 homes were still without power", "left 9,000 without it", "cut power to 9,000"."""
    governing, lower = setting.governing, setting.lower
    led = phrase_ending(language.scopes.led_states, lower, governing.first, language)
    if led:
        return Facet(led[0], STATE, span_of(setting.words, led[1].start, led[1].stop))
    at = _state_at(setting, language)
    if at is None or outcome_of(setting, language):
        return None  # the item says that three people are dead
    name, after = language.scopes.states.at(lower, at) or ("", at)
    return Facet(name, STATE, span_of(setting.words, at, after))


def _state_at(setting: Setting, language: Language) -> int | None:
    """Where the state is told, right behind what is counted or behind its verb."""
    governing, lower, reading = setting.governing, setting.lower, setting.governing.reading
    behind, states = governing.after, language.scopes.states
    is_bare = not setting.stated.noun and behind < len(lower)
    if is_bare and language.subjects.outcomes.states.at(lower, behind):
        return None  # "58 dead"
    behind = _past_place(setting, _past_twin(setting, behind, language), language)
    if behind < len(lower) and states.at(lower, behind):
        return behind  # "9,000 homes lost power"
    lasting = language.scopes.leaving | language.scopes.staying
    is_leaving = reading is not None and reading.lemma in lasting
    is_being = reading is not None and reading.kind in (VerbClass.COPULA, VerbClass.LIGHT)
    # "were found guilty"
    is_being |= reading is not None and reading.kind is VerbClass.SPEECH and governing.is_passive
    if reading is not None and not (is_leaving or is_being):
        return None
    start = max(behind, (governing.verb or 0) + 1)
    while start < len(lower) and is_adverb(lower[start], language.scopes):
        start += 1
    return start if start < len(lower) and states.at(lower, start) else None


def _past_place(setting: Setting, behind: int, language: Language) -> int:
    """ "Left 9,000 homes in Lindal without power": where they are says nothing of their state."""
    if language.scopes.places.isdisjoint(setting.lower[behind : behind + 1]):
        return behind
    names = setting.grammar.names
    return next((name.after for name in names if name.first == behind + 1), behind)


def _past_twin(setting: Setting, behind: int, language: Language) -> int:
    """ "9,000 homes and shops lost power", "were still without power": what is said of both is said
    of the homes."""
    lower, scopes = setting.lower, language.scopes
    is_listed = setting.stated.noun is not None and lower[behind : behind + 1] == (AND,)
    if not is_listed or not language.nouns.is_plural(" ".join(lower[behind + 1 : behind + 2])):
        return behind
    place = behind + 2
    verb = scopes.verbs.get(lower[place]) if place < len(lower) else None
    if verb is None or verb.kind is not VerbClass.COPULA:
        return place
    place += 1
    while place < len(lower) and is_adverb(lower[place], scopes):
        place += 1
    return place


def _lasting(setting: Setting, language: Language) -> Facet | None:
    """ "More than 40 schools stayed shut": what was done to them still holds."""
    governing, reading = setting.governing, setting.governing.reading
    if reading is None or governing.verb is None or reading.lemma not in language.scopes.staying:
        return None
    place = governing.verb + 1
    done = language.scopes.verbs.get(setting.lower[place]) if place < len(setting.lower) else None
    is_done = done is not None and done.kind is VerbClass.PLAIN
    if done is None or not is_done or VerbForm.PARTICIPLE not in done.forms:
        return None
    if governing.role is not Role.SUBJECT or outcome_of(setting, language):
        return None
    name = language.scopes.events.get(done.lemma, done.participle)
    return Facet(name, STATE, span_of(setting.words, place, place + 1)) if name else None


def _covered(setting: Setting, language: Language) -> Facet | None:
    """ "The recall covers 430 cars": what is covered had done to it what the subject names."""
    governing, covered = setting.governing, language.scopes.covered
    is_object = governing.role is Role.OBJECT and not governing.is_passive
    if governing.reading is None or not is_object or governing.reading.lemma not in covered.covers:
        return None
    if outcome_of(setting, language):
        return None  # "the closure of the mill affects 40 workers"
    for place in governing.subject:
        name = covered.deeds.get(language.nouns.singular(setting.lower[place]))
        if name and heads_subject(setting, place, language):
            return Facet(name, STATE, span_of(setting.words, place, place + 1))
    return None


def _nominal(setting: Setting, language: Language) -> Facet | None:
    """ "The cancellation of 430 flights", "led to the culling of 9,000 hens"."""
    lower, noun = setting.lower, setting.governing.first - 2
    if noun < 0 or lower[noun + 1] not in language.subjects.wholes or not setting.stated.noun:
        return None
    reading = language.scopes.verbs.get(lower[noun])
    name = language.scopes.covered.deeds.get(lower[noun])
    if reading is not None and reading.forms == GERUND and reading.kind is VerbClass.PLAIN:
        name = name or language.scopes.events.get(reading.lemma, reading.participle)
    if not name or outcome_of(setting, language):
        return None
    return Facet(name, STATE, span_of(setting.words, noun, noun + 1))


def _believed(setting: Setting, language: Language) -> Facet | None:
    """ "3,600 homes are known to have been destroyed": what is said to have been done to them."""
    governing, reading, lower = setting.governing, setting.governing.reading, setting.lower
    is_said = reading is not None and reading.kind is VerbClass.SPEECH and governing.is_passive
    if not is_said or governing.role is not Role.SUBJECT or governing.verb is None:
        return None
    behind = governing.verb + 1
    if lower[behind : behind + 1] != (language.scopes.small.infinitive,):
        return None
    place, is_borne = past_helpers(lower, range(behind + 1, len(lower)), language.scopes)
    done = language.scopes.verbs.get(lower[place]) if place < len(lower) else None
    if done is None or not is_borne or outcome_of(setting, language):
        return None
    name = language.scopes.events.get(done.lemma, done.participle)
    if not name:
        return None
    names = alternatives(setting, place, name, language)
    return Facet(" ".join(names), STATE, span_of(setting.words, place, place + 1))


def heads_subject(setting: Setting, place: int, language: Language) -> bool:
    """Whether the subject is the happening or its toll; "the crisis hotline" is a hotline."""
    subject, lower = setting.governing.subject, setting.lower
    if place not in subject:
        return False
    behind = next(
        (name.after for name in setting.grammar.names if name.first == place), place + 1
    )  # "Cyclone Alda"
    is_last = behind not in subject or lower[behind] in language.scopes.prepositions
    return is_last or language.measures.named((lower[behind],)) is not None
