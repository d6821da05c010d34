"""Which names in the subject of a verb do what it says, and which only say where or of whom."""

from collections.abc import Iterator, Sequence

from app.lexicon.lexicon import Language
from app.lexicon.names import Form
from app.lexicon.verbs import VerbClass, VerbForm
from app.reading.scoping.sites import is_home
from app.reading.scoping.struck import is_only_where
from app.reading.scoping.towns import only_says_where
from app.reading.syntax.clauses import Setting
from app.reading.syntax.filed import is_filed_from
from app.reading.syntax.meant import is_addressed
from app.reading.syntax.names import POSSESSIVE, Name, is_malady
from app.reading.syntax.seats import is_seat


def acting_names(setting: Setting, language: Language) -> Iterator[Name]:
    """The names in the subject of the verb that act themselves, the outright ones first.

    A name behind a preposition of place is where, not who; one before a happening says which.
    """
    inside = [
        name
        for name in setting.grammar.names
        if name.first in setting.governing.subject
        and _acts(setting, name, language)
        and not is_filed_from(setting.grammar, name, language)
    ]
    called = [name for name in inside if _is_called(setting, name, language)]
    yield from called
    yield from (name for name in inside if name.form is not Form.ADJECTIVE)
    yield from (name for name in inside if name.form is Form.ADJECTIVE)


def _is_called(setting: Setting, name: Name, language: Language) -> bool:
    """ "The Norland winger Ada Brenn": the name that ends the subject behind what somebody is."""
    before = setting.words[name.first - 1].text if name.first else ""
    is_noun = before.islower() and before not in language.scopes.closed
    return is_noun and before[0].isalpha() and _heads(setting, name)


def _acts(setting: Setting, name: Name, language: Language) -> bool:
    lower, scopes = setting.lower, language.scopes
    place = name.first - 1
    is_kind = name.form is Form.NAME and not _heads(setting, name)
    if is_kind and lower[place] in scopes.owners:
        return False  # "its Lindal plant"
    while place > setting.governing.subject.start and not _is_lead(lower[place], language):
        if lower[place] in POSSESSIVE:
            return _heads(setting, name)  # "Germany's Greens", but "Turkey's Hatay province"
        place -= 1
    place = _past_town(setting, place, language)
    behind = lower[name.after] if name.after < len(lower) else ""
    if behind in scopes.happenings or not scopes.happenings.keys().isdisjoint(
        lower[name.first : name.after - 1]
    ):
        return False  # "the Cyprus crisis", "Cyclone Alda"
    grammar = setting.grammar
    if is_malady(name, language) or is_addressed(grammar, name, language):
        return False  # "Ebola has killed 40 people"; "told the Gazette she treated 40"
    if is_seat(grammar, name, language) or (
        behind in POSSESSIVE and _owns_actor(setting, name, language)
    ):
        return False  # "the Lindal lender", "Germany's Greens"
    only = (is_only_where, only_says_where, is_home, _is_done_to)
    if any(is_so(setting, name, language) for is_so in only):
        return False
    subject = setting.governing.subject
    # "In Paris police counted 40": the preposition may stand before what was taken for the subject
    is_led = subject.start - 1 <= place < subject.stop and (
        _is_lead(lower[place], language) and lower[place] not in language.subjects.wholes
    )
    is_led = is_led and not _is_absolute(setting, place, language)
    return not is_led or lower[place - 1] in scopes.holdings or _is_visited(lower, place, language)


def _past_town(setting: Setting, of: int, language: Language) -> int:
    """The preposition before "the town of Lindal", "the north of Lindal"; `of` where none leads."""
    lower, scopes, place = setting.lower, language.scopes, of - 1
    start = setting.governing.subject.start
    is_of = lower[of] in language.subjects.wholes and place > start
    if not is_of or lower[place] not in scopes.localities | scopes.before_places:
        return of
    while place >= start and not _is_lead(lower[place], language):
        place -= 1
    return place if place > start else of


def _is_absolute(setting: Setting, place: int, language: Language) -> bool:
    """ "With Corvane losing 3%": who does what the verb says, and no place."""
    reading = setting.governing.reading
    is_gerund = reading is not None and VerbForm.GERUND in reading.forms
    is_before = place == setting.governing.subject.start - 1
    return is_gerund and is_before and setting.lower[place] == language.scopes.small.absolute


def _is_done_to(setting: Setting, name: Name, language: Language) -> bool:
    """ "Reservoirs supplying Lindal are empty": to whom those do it who are spoken of; in "after a
    month of fighting Lindal lost" nobody does."""
    verb = name.first - 1
    reading = language.scopes.verbs.get(setting.lower[verb]) if verb >= 0 else None
    if reading is None or reading.kind is not VerbClass.PLAIN or verb == setting.governing.verb:
        return False
    before = setting.lower[verb - 1] if verb else ","
    is_behind = before[0].isalpha() and before not in language.scopes.closed
    return is_behind and VerbForm.GERUND in reading.forms


def _is_visited(lower: Sequence[str], place: int, language: Language) -> bool:
    """ "Visits to the museum", "complaints against the bank": whose those are that it gets."""
    leads = language.scopes.gotten.get(lower[place - 1]) if place else None
    return leads is not None and lower[place] in leads


def _heads(setting: Setting, name: Name) -> bool:
    """Whether the subject ends in the name: "Lindal's power utility Eskar"."""
    return name.after == setting.governing.subject.stop and name.form is Form.NAME


def _owns_actor(setting: Setting, owner: Name, language: Language) -> bool:
    """Whether the subject is a name of its own that only belongs there: "Germany's Greens"."""
    return any(
        name.first > owner.after
        and name.first in setting.governing.subject
        and _heads(setting, name)
        and setting.lower[name.first - 1] not in language.scopes.prepositions
        for name in setting.grammar.names
    )


def _is_lead(word: str, language: Language) -> bool:
    return word in language.scopes.prepositions
