"""What befell the persons that a number counts: killed, injured, arrested, laid off."""

from collections.abc import Sequence

from app.domain import COUNT, NUMBER, PERCENT
from app.lexicon.lexicon import Language
from app.lexicon.outcomes import OutcomeRow
from app.lexicon.verbs import VerbClass, VerbForm
from app.reading.measures.fates import Outcome, fate_in, tallied_before
from app.reading.measures.joint_fates import joined
from app.reading.syntax.clauses import Governing, Role, Setting
from app.reading.syntax.persons import is_people, is_person
from app.reading.syntax.phrases import phrase_after, phrase_ending, singulars_of
from app.reading.syntax.wholes import is_whole, past_them

WHICH = "which"

COPULA_REACH = 3
"""Words behind "are", itself included, where a state may start."""


def outcome_of(setting: Setting, language: Language) -> Outcome | None:
    """What befell the persons counted: killed, died, dead; None where they are counted alive."""
    found = _befallen(setting, language)
    stated = setting.stated
    if found is None or (stated.noun and stated.quantity.unit.base in found.row.never):
        return None
    governing = setting.governing
    is_said = _is_said(setting, found)
    if is_said and is_whole(setting.grammar, governing, language):
        return None  # "85% of its 9,000 members had voted in favour" says nothing of the 9,000
    return joined(setting, found, language)


def _is_said(setting: Setting, found: Outcome) -> bool:
    """Whether it is what the sentence says of them: not so the "killed" of "half of the 900 people
    killed were children"."""
    verbs, words = setting.grammar.verbs, found.words
    if any(place in verbs for place in range(setting.governing.after, words.start)):
        return True
    is_verb = words.start == setting.governing.after and words.start in verbs
    return is_verb and not any(place >= words.stop for place in verbs)


def _befallen(setting: Setting, language: Language) -> Outcome | None:
    governing = setting.governing
    told = _told(setting, language)
    if told or not _counts_persons(setting, language):
        return told
    led = _led(setting, language)
    if led:
        return led
    reading = governing.reading
    is_share = setting.stated.quantity.unit.dimension == PERCENT
    # "two-thirds of patients were vaccinated" is a share of patients, whatever befell them
    state = _inside(setting, language) or _state(
        setting.lower, governing, 2 if is_share else 1, language
    )
    is_shared = is_share and governing.role is Role.SUBJECT
    if reading is None or is_shared or (state and governing.group < state.words.stop):
        return state
    driven = _driven(setting, reading.lemma, language)
    if driven or (reading.kind is VerbClass.WILL and governing.role is Role.OBJECT):
        return driven or _forced(setting, language)
    row = _done(setting, reading.lemma, language)
    if row is None:
        return state or _reported(setting, language) or _suffered(setting, language)
    verb = governing.first if governing.verb is None else governing.verb
    return Outcome(row, range(verb, verb + 1))


def _done(setting: Setting, lemma: str, language: Language) -> OutcomeRow | None:
    """What the verb says of the persons: of those it is done to, or who suffer it themselves."""
    governing, outcomes = setting.governing, language.subjects.outcomes
    if governing.role is Role.SUBJECT:
        fates = outcomes.verbs if governing.is_passive else outcomes.fates
        row = fates.get(lemma)
        if row is None and governing.is_reduced:  # "the 40 people dismissed last May"; "protested"
            row = outcomes.verbs.get(lemma) or outcomes.fates.get(lemma)
        return row or _amid(setting, outcomes.amid.get(lemma), language)
    if governing.role is not Role.OBJECT or governing.is_passive or _is_level(setting, language):
        return None
    return outcomes.verbs.get(lemma) or _amid(setting, outcomes.draws.get(lemma), language)


def _is_level(setting: Setting, language: Language) -> bool:
    """ "Robberies hit a high of 691", "the yen hit 155", "the opener hit an unbeaten 84": the verb
    only tells the level."""
    verb, first = setting.governing.verb or 0, setting.governing.first
    is_of = setting.lower[first - 1] in language.subjects.wholes
    subject = setting.lower[setting.governing.subject.start : setting.governing.subject.stop]
    is_bare = not setting.stated.noun
    is_bare = is_bare and language.scopes.happenings.keys().isdisjoint(subject)
    return (is_of or is_bare) and setting.lower[verb] in language.nouns.lending.told_links


def _suffered(setting: Setting, language: Language) -> Outcome | None:
    """ "Reported 54 people killed in the town": the participle right behind them has no object."""
    after, lower = setting.governing.after, setting.lower
    if setting.governing.role is not Role.OBJECT or after >= len(lower):
        return None
    reading = language.scopes.verbs.get(lower[after])
    behind = lower[after + 1] if after + 1 < len(lower) else "."
    is_led = behind in language.scopes.prepositions or not behind[0].isalnum()
    if reading is None or VerbForm.PARTICIPLE not in reading.forms or not is_led:
        return None
    row = language.subjects.outcomes.verbs.get(reading.lemma)
    return Outcome(row, range(after, after + 1)) if row else None


def _amid(setting: Setting, row: OutcomeRow | None, language: Language) -> OutcomeRow | None:
    """ "200,000 people joined the marches", "the march drew 200,000": what the verb says where the
    happening is named."""
    happenings = language.scopes.happenings
    named = (
        happenings[word.lower].name
        for word in setting.words
        if word.lower in happenings and word.text not in language.names.calendar
    )
    return row if row and row.amid in named else None


def _led(setting: Setting, language: Language) -> Outcome | None:
    """ "The deaths of 12 miners", "let go of 12 miners": what is said right before them."""
    leads = language.subjects.outcomes.leads
    found = phrase_ending(leads, setting.lower, setting.governing.first, language)
    return Outcome(*found) if found else None


def _told(setting: Setting, language: Language) -> Outcome | None:
    """ "The number of missing fell to 29": the persons are named by what befell them."""
    stated, lower = setting.stated, setting.lower
    if stated.noun or stated.quantity.unit.dimension not in (COUNT, NUMBER.dimension):
        return None
    if _state(lower, setting.governing, 1, language):
        return None  # "the number of dead is 104, with 21 missing"
    return tallied_before(lower, setting.governing.first, language)


def _reported(setting: Setting, language: Language) -> Outcome | None:
    """ "41 people are now known to have died", "are feared to be dead": what is said of them."""
    governing, lower = setting.governing, setting.lower
    place = (governing.verb or 0) + 1
    is_said = governing.role is Role.SUBJECT and governing.is_passive
    if not is_said or lower[place : place + 1] != (language.scopes.small.infinitive,):
        return None
    return fate_in(lower, range(place + 1, len(lower)), language)


def _forced(setting: Setting, language: Language) -> Outcome | None:
    """ "The fire forced 400 people to flee"."""
    after, lower = setting.governing.after, setting.lower
    if lower[after : after + 1] != (language.scopes.small.infinitive,):
        return None
    reading = language.scopes.verbs.get(lower[after + 1]) if after + 1 < len(lower) else None
    row = language.subjects.outcomes.fates.get(reading.lemma) if reading else None
    return Outcome(row, range(after + 1, after + 2)) if row else None


def _driven(setting: Setting, lemma: str, language: Language) -> Outcome | None:
    """ "Forced 400 people from their homes", "400 people were driven from their homes"."""
    if lemma not in language.subjects.outcomes.drivers:
        return None
    governing, lower = setting.governing, setting.lower
    is_done = governing.role is Role.OBJECT and not governing.is_passive
    is_borne = governing.role is Role.SUBJECT and (governing.is_passive or governing.is_reduced)
    start = governing.after if is_done else (governing.verb or 0) + 1
    if not (is_done or is_borne) or start >= len(lower):
        return None
    found = language.subjects.outcomes.driven.at(lower, start)
    return Outcome(found[0], range(start, found[1])) if found else None


def _state(
    lower: Sequence[str], governing: Governing, least: int, language: Language
) -> Outcome | None:
    """ "17 sailors missing"; in "1,136 people have lost their lives" the state is the verb's."""
    starts = [past_them(lower, governing.after, language)]
    if governing.role is Role.SUBJECT and governing.verb and governing.reading:
        is_copula = governing.reading.kind is VerbClass.COPULA  # "are still missing"
        reach = COPULA_REACH if is_copula else 1
        starts += range(governing.verb, governing.verb + reach)
        between = range(governing.after, governing.verb)  # "were ordered to leave"
        verbs, to = language.scopes.verbs, language.scopes.small.infinitive
        words = lower[between.start : governing.group]
        is_one = all(word in verbs or word == to for word in words)
        starts += between if is_one else range(governing.group, governing.verb)
    for start in starts:
        found = language.subjects.outcomes.states.at(lower, start) if start < len(lower) else None
        # "28 officers arrested a man": what has an object is done, not suffered
        if (
            found
            and found[1] - start >= least
            and not language.scopes.determiners.intersection(lower[found[1] : found[1] + 1])
        ):
            return Outcome(found[0], range(start, found[1]))
    return None


def _inside(setting: Setting, language: Language) -> Outcome | None:
    """ "Six injured miners": what befell them stands before them."""
    noun = setting.stated.noun
    first = setting.grammar.sentence.index_at(noun.start) if noun else 0
    if noun is None or setting.lower[first] not in language.nouns.befallen:
        return None
    if not _counts_persons(setting, language):  # "12 dead elephants"
        return None
    found = language.subjects.outcomes.states.at(setting.lower, first)
    return Outcome(found[0], range(first, found[1])) if found else None


def _counts_persons(setting: Setting, language: Language) -> bool:
    """Whether persons are counted, or nobody is named: "killed nine"; a share is one of persons."""
    stated = setting.stated
    if stated.quantity.unit.dimension == PERCENT:
        return is_person(_whole(setting, language), language)
    if stated.quantity.unit.dimension != COUNT:
        return False
    base = stated.quantity.unit.base
    # "118 dead and 1,042 injured": of bare numbers one may lend the other what befell it
    is_bare = base in ("", NUMBER.base) or base in language.subjects.outcomes.fated
    if stated.noun is None:
        return (is_bare and not _are_things(setting, language)) or is_person(base, language)
    return is_person(base, language) or is_people(stated, language)


def _are_things(setting: Setting, language: Language) -> bool:
    """ "Paintings, of which 40 survive": "which" is no word for persons."""
    lower, first = setting.lower, setting.governing.first
    is_led = first > 1 and lower[first - 2] in language.subjects.wholes
    return is_led and lower[first - 1] == WHICH


def _whole(setting: Setting, language: Language) -> str:
    """What a share is part of: "half of the staff"."""
    words, after = setting.words, setting.governing.after
    if setting.lower[after : after + 1] and setting.lower[after] not in language.subjects.wholes:
        return ""
    singulars = singulars_of(phrase_after(words, after + 1, language), language)
    return singulars[-1] if singulars else ""
