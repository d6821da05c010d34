"""Names that stand with a number and no verb: "rose 4%, in Leeds 2%", "those of Norvik 5%".

That the number is read although a name stands right before it, is numbers.contrasted's.
"""

from app.lexicon.lexicon import Language
from app.reading.syntax.clauses import Setting
from app.reading.syntax.names import Name
from app.reading.syntax.openings import LISTING

LONGEST_HEDGE = 3
"""Words between the name and its number: "by just $2.1bn", "to nearly 4%"."""

LONGEST_LEAD = 3
"""Words between the preposition and the name: "in the neighbouring", "at its smaller rival"."""

YEARS = range(1900, 2100)
"""Four bare digits that are no number behind a name: "in Leeds 2019"."""

PARTING = frozenset({",", ";", "("})


def number_of(setting: Setting, name: Name, language: Language) -> int | None:
    """Where the number starts that the name alone says the place or the owner of, as the verb is
    that of another number; None for any other name."""
    start = number_behind(setting, name, language)
    return start if start is not None and lead_of(setting, name, language) else None


def told_alone(setting: Setting, language: Language) -> Name | None:
    """The name that alone says where the number of the setting is, or whose it is."""
    own = range(setting.governing.first, setting.governing.after)
    for name in setting.grammar.names:
        if name.after <= own.start and number_of(setting, name, language) in own:
            return name
    return None


def number_behind(setting: Setting, name: Name, language: Language) -> int | None:
    """The word right behind the name that starts a number and is no year, past a hedge."""
    lower, hedges = setting.lower, language.hedges
    place = name.after
    last = min(place + LONGEST_HEDGE, len(lower))
    while place < last and (lower[place] in hedges.before or lower[place] in hedges.connectors):
        if lower[place] in language.subjects.wholes:
            return None
        place += 1
    is_there = place < len(lower) and _is_number(setting, place, language)
    return place if is_there else None


def lead_of(setting: Setting, name: Name, language: Language) -> str:
    """The preposition that leads to the name right behind a mark, a word that joins, or "that" and
    "those"; empty where there is none."""
    lower, scopes = setting.lower, language.scopes
    place = name.first - 1
    last = max(place - LONGEST_LEAD, 0)
    while place > last and _is_passed(setting, place, language):
        place -= 1
    if place < 1:
        return ""
    is_place, before = lower[place] in scopes.places, lower[place - 1]
    is_pointing = before in (scopes.small.that, scopes.small.those)
    if lower[place] in language.subjects.wholes:
        return lower[place] if is_pointing else ""
    is_apart = before in PARTING or before in LISTING or before in language.attributions.turns
    return lower[place] if is_place and (is_pointing or is_apart) else ""


def _is_passed(setting: Setting, place: int, language: Language) -> bool:
    """What may stand before the name: "the neighbouring", "rival"."""
    word = setting.words[place].text
    is_plain = word.islower() and word[0].isalpha() and word not in language.scopes.closed
    is_led = word in language.scopes.before_places or word in language.scopes.owners
    return is_led or (is_plain and place not in setting.grammar.verbs)


def _is_number(setting: Setting, place: int, language: Language) -> bool:
    """Digits, a number word, or a sign of money; four digits that may be a year are none."""
    word, behind = setting.lower[place], setting.lower[place + 1 : place + 2]
    if word.isdecimal() and int(word) in YEARS:
        return False
    is_money = behind != () and behind[0][0].isdigit() and not word[0].isalnum()
    is_money = is_money and word not in PARTING
    return word[0].isdigit() or word in language.numbers.cardinals or is_money
