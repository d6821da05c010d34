"""Whether something is where a name stands for: what leads to the name, and what leads away."""

from app.lexicon.lexicon import Language
from app.lexicon.names import Form, NameKind
from app.lexicon.verbs import VerbClass
from app.reading.scoping.located import located_by
from app.reading.scoping.struck import strikes
from app.reading.syntax.clauses import Setting
from app.reading.syntax.names import POSSESSIVE, Name, is_town
from app.reading.syntax.openings import LISTING
from app.reading.syntax.seats import is_firm, title_start

LONGEST_LOCALITY = 4
"""How many words may stand between "in" and "city of Lindal": "the northern Nigerian port"."""

LONGEST_UNIT = 3
"""Words of a distance: "40 nautical miles"."""

ADJECTIVES = frozenset({"JJ", "JJR", "JJS", "VBN"})
"""Tags of what may stand between "in" and a name: "in the hardest-hit Lindal"."""

COMMA = ","
MARKS = frozenset({",", ":", ";", "—", "–"})


def is_led_to(setting: Setting, name: Name, leads: frozenset[str], language: Language) -> bool:
    """Whether a preposition, or a verb of going there, leads to the name: "in Lindal", "crossed the
    Orne", "the Lindal floods"; nothing is in an index or on a platform."""
    if not language.names.unsited.isdisjoint(_texts(setting, name)):
        return False
    if has_flooded(setting, name, language):
        return True
    lead = _lead(setting, name, language)
    if lead is None or language.attributions.after.at(setting.lower, max(lead - 1, 0)):
        return False  # "according to Corvane"
    is_land = not language.names.lands.isdisjoint(_texts(setting, name))
    word = setting.lower[lead]
    if is_firm(setting.grammar, name.first, language) and word != language.scopes.small.at_firm:
        return False  # "a fine on the builder Corvane"
    return (
        word in leads
        or is_home(setting, name, language)
        or _is_beside(setting, lead, language)
        or (is_land and word in language.subjects.origins)
        or strikes(setting, lead, language)
        or _is_crossed(setting, name, lead, language)
    )


def is_home(setting: Setting, name: Name, language: Language) -> bool:
    """ "Residents of Lindal", where the name ends the phrase: they live there."""
    lead, lower = _lead(setting, name, language), setting.lower
    if not lead or lower[lead] not in language.subjects.wholes:
        return False
    is_which = name.after not in setting.grammar.verbs and _is_kind(setting, name, language)
    return lower[lead - 1] in language.scopes.inhabitants and not is_which


def lead_word(setting: Setting, name: Name, language: Language) -> str:
    """The preposition before the name."""
    lead = _lead(setting, name, language)
    return "" if lead is None else setting.lower[lead]


def is_elsewhere(setting: Setting, name: Name, language: Language) -> bool:
    """Whether it is only where somebody tells the number, or where something else happens: ", she
    told a congress in Lindal", "the team at Lindal reports", ", while a fire burned in Lindal";
    where somebody has a seat: "Corvane, based in Lindal, cut"; what another place only lies by; or
    where what it has grown by was found."""
    if _is_scholars(setting, name, language) or _is_seat(setting, name, language):
        return True
    if located_by(setting, name, language) is not None:
        return True
    if name.first < setting.governing.after:
        return False
    return (
        _is_told_there(setting, name, language)
        or _is_speakers(setting, name, language)
        or _is_of_other(setting, name, language)
        or _is_of_more(setting, name, language)
    )


def _texts(setting: Setting, name: Name) -> list[str]:
    return [word.text for word in setting.words[name.first : name.after]]


def has_flooded(setting: Setting, name: Name, language: Language) -> bool:
    """ "The Lindal floods": what nature does bears the name of where it does it."""
    behind = setting.words[name.after].text if name.after < len(setting.words) else ""
    row = language.scopes.happenings.get(behind)
    return row is not None and row.located and row.natural and not row.christened


def _is_beside(setting: Setting, place: int, language: Language) -> bool:
    """ "North of Lindal", and of a distance only itself: "40 miles south of Lindal"."""
    scopes, lower = language.scopes, setting.lower
    if lower[place] not in scopes.before_places or lower[place] in scopes.determiners:
        return False
    if place and lower[place - 1] in scopes.determiners:
        return False  # "fled fighting in the north of Lindal"
    is_distance = _has_number(lower[max(place - LONGEST_UNIT, 0) : place], 0, language)
    return not is_distance or setting.governing.after == place


def _is_crossed(setting: Setting, name: Name, verb: int, language: Language) -> bool:
    """ "Crossed the Orne"; "supplying Lindal", where that is known for a place and for no firm."""
    reading = setting.grammar.verbs.get(verb) or language.scopes.verbs.get(setting.lower[verb])
    if reading is None:
        return False
    is_known = name.kind is NameKind.COUNTRY or is_town(name, language)
    is_served = is_known and reading.lemma in language.scopes.serving
    return is_served or reading.lemma in language.scopes.crossings


def _lead(setting: Setting, name: Name, language: Language) -> int | None:
    """Where the preposition before a name stands, past its article, its adjectives and past whose
    it is."""
    lower, place = setting.lower, title_start(setting.grammar, name.first, language) - 1
    if place >= 0 and lower[place] in POSSESSIVE:
        owner = next((one for one in setting.grammar.names if one.after == place), None)
        place = owner.first - 1 if owner else place
    is_land = not _is_kind(setting, name, language)
    while place >= 0 and _is_passed(setting, place, language, is_land=is_land):
        place -= 1
    is_of = place > 0 and lower[place] in language.subjects.wholes
    if is_of and lower[place - 1] in language.scopes.localities:
        place = _past_adjectives(setting, place - 2, language)  # "in the port city of Lindal"
    elif is_of and lower[place - 1] in language.scopes.before_places:
        is_part = place > 2 and lower[place - 2] in language.scopes.determiners
        place -= 3 if is_part else 1  # "in the north of Lindal", "40 miles south of Lindal"
    return place if place >= 0 else None


def _is_kind(setting: Setting, name: Name, language: Language) -> bool:
    """ "The latest Dantz survey": the name says only which; not in "worst-hit Lindal suburbs"."""
    behind = setting.words[name.after].text if name.after < len(setting.words) else ""
    is_noun = behind.islower() and behind not in language.scopes.closed
    return is_noun and language.nouns.singular(behind) not in language.scopes.localities


def _is_passed(setting: Setting, place: int, language: Language, *, is_land: bool) -> bool:
    """What may stand between "in" and the name: "the northern", "the hardest-hit", "a small"."""
    if setting.lower[place] in language.scopes.before_places or not is_land:
        return setting.lower[place] in language.scopes.before_places
    tags, word = setting.grammar.sentence.parse.tags, setting.words[place].text
    is_adjective = tags[place : place + 1] != () and tags[place] in ADJECTIVES
    return is_adjective and word.islower() and place not in setting.grammar.verbs


def _past_adjectives(setting: Setting, place: int, language: Language) -> int:
    """Before "the northern Nigerian port" city of Lindal."""
    for _ in range(LONGEST_LOCALITY):
        if place < 0 or setting.lower[place] in language.scopes.prepositions:
            return place
        place -= 1
    return -1


def _is_told_there(setting: Setting, name: Name, language: Language) -> bool:
    """Behind the verb of who tells the number, with nothing but whom and when between."""
    lower, verbs = setting.lower, setting.grammar.verbs
    for place in range(name.first - 1, setting.governing.after - 1, -1):
        verb = verbs.get(place)
        if verb is not None:
            is_told = verb.kind is VerbClass.SPEECH and place != setting.governing.verb
            before = verbs.get(place - 1)
            is_found = before is not None and before.is_auxiliary  # "bodies were found in Lindal"
            clause = lower[name.after : _clause_end(lower, name.after)]
            return is_told and not (is_found or _has_number(clause, 0, language))
        if not lower[place][0].isalnum() or lower[place] in _parting(language):
            return False
    return False


def _clause_end(lower: tuple[str, ...], start: int) -> int:
    """The mark behind which something else is said: "told a court in Lindal: 40 are dead"."""
    return next((at for at in range(start, len(lower)) if lower[at] in MARKS), len(lower))


def _parting(language: Language) -> frozenset[str]:
    scopes = language.scopes
    return (scopes.conjunctions | scopes.relatives | scopes.aside) - scopes.determiners


def _has_number(lower: tuple[str, ...], start: int, language: Language) -> bool:
    cardinals = language.numbers.cardinals
    return any(word[0].isdigit() or word in cardinals for word in lower[start:])


def _is_speakers(setting: Setting, name: Name, language: Language) -> bool:
    """ "The team at Lindal reports": whose house it is, and not where it is so."""
    behind = setting.lower[name.after : name.after + 1]
    is_said = not language.attributions.verb_forms.isdisjoint(behind)
    return is_said and lead_word(setting, name, language) == language.scopes.small.at_firm


def _is_scholars(setting: Setting, name: Name, language: Language) -> bool:
    """ "Researchers at Lindal University found", "analysts at Corvo in Lindal see": they tell of
    what they know from afar."""
    lead, lower = name.first - 1, setting.lower
    beside = next((one for one in setting.grammar.names if one.after == lead), None)
    if beside is not None and lower[lead] in language.scopes.inside:
        return _is_scholars(setting, beside, language)
    is_at = lead > 0 and lower[lead] == language.scopes.small.at_firm
    return is_at and lower[lead - 1] in language.attributions.scholars


def _is_seat(setting: Setting, name: Name, language: Language) -> bool:
    """Whether an aside says that whoever it is about sits there; what was counted may do so too:
    "430 troops, based in Lindal, left"."""
    lead = _lead(setting, name, language)
    if not lead or setting.lower[lead - 1] not in language.scopes.sitting:
        return False
    aside = next((one for one in setting.grammar.asides if lead - 1 in one), None)
    return aside is not None and setting.governing.after not in (aside.start, aside.start - 1)


def seats_speaker(setting: Setting, name: Name, language: Language) -> bool:
    """Whether the name is a capital where somebody speaks: "the envoy in Vienna said", "according
    to officials in Kyiv"; what they tell of is seldom there."""
    if name.form is not Form.SEAT:
        return False
    lower, speech = setting.lower, language.attributions
    start = name.first
    while start and lower[start - 1][0].isalnum() and start != setting.governing.after:
        start -= 1
    if start == setting.governing.after:
        return False
    says = (setting.grammar.verbs.get(place) for place in (name.after, start))
    # "hospitals in Lima admitted 47 patients": what is done is no speech
    is_said = any(verb is not None and verb.kind is VerbClass.SPEECH for verb in says)
    return is_said or bool(speech.after.at(lower, start))


def _is_of_other(setting: Setting, name: Name, language: Language) -> bool:
    """Behind a comma and "while", or behind who said it and another number, with a verb between: of
    something else that happened."""
    lower, turns, verbs = setting.lower, language.attributions.turns, setting.grammar.verbs
    for place in range(name.first - 1, setting.governing.after, -1):
        is_turn = lower[place] in turns and lower[place - 1] == COMMA
        if is_turn or (lower[place] in LISTING and _was_told(setting, place, language)):
            return any(place < verb < name.first for verb in verbs)
    return False


def _was_told(setting: Setting, place: int, language: Language) -> bool:
    """ "78 are dead, the coastguard said, and 106 are alive in Lindal"."""
    verbs = (setting.grammar.verbs.get(at) for at in range(setting.governing.after, place))
    is_told = any(verb is not None and verb.kind is VerbClass.SPEECH for verb in verbs)
    return is_told and _has_number(setting.lower[place + 1 : place + 2], 0, language)


def _is_of_more(setting: Setting, name: Name, language: Language) -> bool:
    """ "Rose to 38 after four more bodies were found in Lindal": those four, not all of the 38."""
    lower, moves = setting.lower, language.scopes.moves
    for place in range(name.first - 1, setting.governing.after - 1, -1):
        if lower[place] in moves.growing:
            between = lower[place + 1 : name.first]
            return _has_number(between, 0, language) and not moves.grown.isdisjoint(between)
    return False
