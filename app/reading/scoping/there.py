"""Where a number holds that only points back: "40 tanks there", "from the country"."""

from collections.abc import Iterator

from app.lexicon.lexicon import Language
from app.lexicon.names import Form, NameKind
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.meant import is_firms_own
from app.reading.syntax.names import Name
from app.reading.syntax.openings import HARD_STOPS
from app.reading.syntax.references import Story, meant_before

THERE, COUNTRY, THEIRS = "place.there", "place.country", "place.of-those-before"
WHERE = "place.where"

COMMA = ","

NEAR = 6
"""How many words behind a number "there" may stand."""

COUNTRIES = frozenset({NameKind.COUNTRY})


def place_there(setting: Setting, story: Story, language: Language) -> Facet | None:
    """The place that the sentence points back to; None where it points to none, or none is near."""
    return (
        _there(setting, story, language)
        or _in_the_country(setting, story, language)
        or _of_those_before(setting, story, language)
    )


def place_before_where(setting: Setting, language: Language) -> Facet | None:
    """ "Norland, where 340 cases were found": the name before the word that leads the clause."""
    lower, where = setting.lower, language.scopes.small.where
    for place in range(setting.governing.first - 1, 0, -1):
        if lower[place] in HARD_STOPS:
            return None
        if lower[place] == where:
            end = place - (lower[place - 1] == COMMA)
            name = next((one for one in setting.grammar.names if one.after == end), None)
            if name is None or name.form is Form.ADJECTIVE:
                return None
            span = span_of(setting.words, name.first, name.after)
            return Facet(_called(setting.grammar, name), WHERE, span)
    return None


def _there(setting: Setting, story: Story, language: Language) -> Facet | None:
    """ "The alliance has 600 troops there": the last place said before it; "there are 600" says
    only that they are."""
    lower, after = setting.lower, setting.governing.after
    for place in range(after, min(after + NEAR, len(lower))):
        if lower[place] == language.scopes.small.there and not _is_subject(setting, place):
            name = _last_place(setting, place, story, language)
            span = span_of(setting.words, place, place + 1)
            return Facet(name, THERE, span) if name else None
        if place in setting.grammar.verbs and place != setting.governing.verb:
            return None
    return None


def _is_subject(setting: Setting, place: int) -> bool:
    reading = setting.grammar.verbs.get(place + 1)
    return reading is not None and reading.is_helping


def _last_place(setting: Setting, end: int, story: Story, language: Language) -> str | None:
    """The last name before the word that is where something is, here or in the sentence before."""
    index = setting.grammar.sentence.sentence.index
    for grammar in (setting.grammar, *story.before(index, language, reach=1)):
        stop = end if grammar is setting.grammar else len(grammar.words)
        names = [name for name in _where(grammar, language) if name.after <= stop]
        if names:
            return _called(grammar, names[-1])
    return None


def _called(grammar: Grammar, name: Name) -> str:
    """As places are: "in Kyiv" is the city, and no government."""
    span = span_of(grammar.words, name.first, name.after)
    return span.of(grammar.sentence.text) if name.form is Form.SEAT else name.canonical


def _where(grammar: Grammar, language: Language) -> Iterator[Name]:
    """The names that a preposition of place, or of going there, leads."""
    lower, scopes = grammar.sentence.lower, language.scopes
    for name in grammar.names:
        place = name.first - 1
        while place >= 0 and lower[place] in scopes.before_places:
            place -= 1
        is_led = place >= 0 and lower[place] in scopes.places | scopes.towards
        is_led = is_led and not is_firms_own(grammar, place, language)
        is_of = place > 0 and lower[place] in language.subjects.wholes
        is_led = is_led or (is_of and lower[place - 1] in scopes.localities)
        if is_led and name.form is not Form.ADJECTIVE:
            yield name


def _in_the_country(setting: Setting, story: Story, language: Language) -> Facet | None:
    """ "Rockets fired from the country": the one that was named."""
    lower, scopes = setting.lower, language.scopes
    leads = scopes.places | language.subjects.origins
    after = setting.governing.after
    for place in range(after + 2, min(after + NEAR + 1, len(lower))):
        is_led = lower[place - 2] in leads and lower[place - 1] == scopes.small.definite
        if is_led and scopes.references.get(lower[place]) == COUNTRIES:
            name = meant_before(setting.grammar, place, COUNTRIES, story, language)
            span = span_of(setting.words, place, place + 1)
            return Facet(name, COUNTRY, span) if name else None
    return None


def _of_those_before(setting: Setting, story: Story, language: Language) -> Facet | None:
    """ "Police in Lindal arrested 40. They also seized 12 rifles": where those were who did it."""
    subject, lower = setting.governing.subject, setting.lower
    if len(subject) != 1 or lower[subject.start] not in language.scopes.pronouns:
        return None
    if lower[subject.start] not in language.scopes.references:
        return None
    index = setting.grammar.sentence.sentence.index
    before = next(story.before(index, language, reach=1), None)
    if before is None or not before.verbs:
        return None
    first = min(before.verbs)
    names = [name for name in _where(before, language) if name.after == first]
    span = span_of(setting.words, subject.start, subject.start + 1)
    return Facet(_called(before, names[0]), THEIRS, span) if names else None
