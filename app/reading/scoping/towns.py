"""Where a number is that is told of a town: "Chicago recorded 31 murders", "Iowa farmers grew"."""

from app.domain import MONEY, Claim, Kind, Measure
from app.lexicon.lexicon import Language
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.names import POSSESSIVE, Name, is_town
from app.reading.syntax.seats import is_seat

TOWN = "place.town"


def town_of(
    setting: Setting, measure: Measure, subject: Facet | None, language: Language
) -> Facet | None:
    """The town that has or does what is counted, or says which those are who do; a club that bears
    its name scores, and pays for players."""
    reading = setting.governing.reading
    is_sent = reading is not None and reading.lemma in language.scopes.senders
    if measure.kind is Kind.RECORD or is_sent:
        return None  # "Oregon sent 35 fire engines" to where the fire was
    for name in setting.grammar.names:
        inside = name.first in setting.governing.subject
        is_own = inside or _owns(setting, name) or _is_inside(setting, name)
        if not is_own or not is_town(name, language) or _is_led(setting, name, language):
            continue
        if inside and name.after == setting.governing.subject.stop:
            is_money = setting.stated.quantity.unit.dimension == MONEY
            if is_money or not _is_meant(setting, name, subject):
                continue
        if not is_seat(setting.grammar, name, language) and not _is_of_name(setting, name):
            return Facet(name.canonical, TOWN, span_of(setting.words, name.first, name.after))
    return None


def town_shared(subject: Facet | None, before: Claim | None) -> Facet | None:
    """ "Milwaukee had 132 murders, 21% fewer than the 168 of 2023": where the number before was."""
    if subject is None or before is None or before.scope.subject != subject.value:
        return None
    is_there = before.scope.place == subject.value
    return Facet(subject.value, TOWN, subject.span) if is_there else None


def only_says_where(setting: Setting, name: Name, language: Language) -> bool:
    """ "Iowa farmers", "Leeds's trams": the town does nothing itself."""
    subject = setting.governing.subject
    if not is_town(name, language) or name.after >= subject.stop:
        return False
    behind = setting.words[name.after].text
    return behind in POSSESSIVE or (behind.islower() and behind not in language.scopes.closed)


def _is_meant(setting: Setting, town: Name, subject: Facet | None) -> bool:
    """Whether the number is the town's, or it only counts: "Leeds logged 40", but not the second of
    "Leeds lost 40; Hull, with 90, led"."""
    if subject is not None:
        return subject.value == town.canonical
    between = range(town.after, setting.governing.first)
    is_other = any(name.first in between for name in setting.grammar.names)
    return not is_other and setting.governing.role is Role.OBJECT


def _owns(setting: Setting, name: Name) -> bool:
    """ "Leeds's 40 schools"."""
    first = setting.governing.first
    return name.after == first - 1 and setting.lower[name.after] in POSSESSIVE


def _is_inside(setting: Setting, name: Name) -> bool:
    """ "40 Leeds schools"."""
    return setting.governing.first < name.first and name.after < setting.governing.after


def _is_led(setting: Setting, name: Name, language: Language) -> bool:
    """ "Bands from Leeds", "the mayor of Leeds", but "the port of Leeds"."""
    lower, lead = setting.lower, name.first - 1
    while lead > 0 and lower[lead] in language.scopes.before_places:
        lead -= 1
    if lead < 0 or lower[lead] not in language.scopes.prepositions:
        return False
    is_of = lead > 0 and lower[lead] in language.subjects.wholes
    return not (is_of and lower[lead - 1] in language.scopes.localities)


def _is_of_name(setting: Setting, town: Name) -> bool:
    """ "Leeds mayor Ada Brenn": what she does is done anywhere."""
    stop = setting.governing.subject.stop
    return any(town.after <= name.first and name.after == stop for name in setting.grammar.names)
