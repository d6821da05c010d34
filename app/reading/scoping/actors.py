"""Whose a number is: the name that has or does it, said in its sentence or referred to there."""

from app.domain import COUNT, MONEY, Attribution, Measure
from app.lexicon.lexicon import Language
from app.lexicon.names import Form, NameKind
from app.reading.scoping.acting import acting_names
from app.reading.scoping.announced import announced
from app.reading.scoping.antecedents import antecedent_of, whose
from app.reading.scoping.foretold import foretold
from app.reading.scoping.fronted import fronted
from app.reading.scoping.gapped import left_with
from app.reading.scoping.hailing import hailing
from app.reading.scoping.headlined import headlined
from app.reading.scoping.owning import owner_of
from app.reading.scoping.rivals import rival_of
from app.reading.scoping.seen import seen
from app.reading.scoping.tellers import telling_rule
from app.reading.scoping.valued import valued
from app.reading.syntax.backed import backed
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.doers import (
    agent_of,
    brought,
    is_suffered,
    penalised,
    punished,
    punishes,
)
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.frequented import frequented
from app.reading.syntax.names import Name
from app.reading.syntax.persons import is_person
from app.reading.syntax.phrases import phrase_ending
from app.reading.syntax.references import Story, referred_to
from app.reading.syntax.seats import is_firm, title_start

INSIDE, ACTOR = "subject.adjective", "subject.actor"
FREQUENTED, SIZED = "subject.frequented", "subject.sized"
HYPHEN = "-"
SIZES = ("power", "energy", "volume")
LENGTH = "length"
SPEAKER = "subject.speaker"
"""A company that reports a figure of its own: "Corvane said revenue rose"."""


def subject_of(setting: Setting, story: Story, language: Language) -> Facet | None:
    """Who has the number or does what it counts; None where the text does not say."""
    said = backed(setting, language) or _adjective(setting, language) or owner_of(setting, language)
    said = said or whose(setting, language)
    said = said or fronted(setting, language) or valued(setting, language)
    said = said or foretold(setting, language) or headlined(setting, language)
    said = said or penalised(setting, language) or brought(setting, language)
    if said or _is_one_of(setting, language):
        return said
    if punishes(setting, language):
        return punished(setting, language)
    return (
        _frequented(setting, language)
        or _sized(setting, language)
        or agent_of(setting, language)
        or hailing(setting, language)
        or seen(setting, language)
        or rival_of(setting, language)
        or left_with(setting, language)
        or announced(setting, language)
        or _actor(setting, language)
        or _referred(setting, story, language)
    )


def _is_whole(setting: Setting, language: Language) -> bool:
    """ "Calder has 120 of the 630 seats": the 630 are not its own."""
    lower, first = setting.lower, setting.governing.first
    led, definite = lower[max(first - 3, 0) : first], language.scopes.small.definite
    if len(led) < 3 or led[1] not in language.subjects.wholes or led[2] != definite:
        return False
    return led[0][0].isdigit() or led[0] in language.numbers.cardinals


def _is_distance(setting: Setting, language: Language) -> bool:
    """ "A missile struck a ship 45 miles south of Lindal": nobody has the miles."""
    if setting.stated.quantity.unit.dimension != LENGTH:
        return False
    lower, after = setting.lower, setting.governing.after
    behind = (*lower[after : after + 2], "", "")
    is_direction = behind[0] in language.scopes.before_places - language.scopes.determiners
    return is_direction and behind[1] in language.subjects.wholes


def _frequented(setting: Setting, language: Language) -> Facet | None:
    """ "430 pupils attend Hollin School", "Corvane is used by 43 million people"."""
    found = frequented(setting, language)
    return _facet(setting, found.name, FREQUENTED) if found and not found.is_place else None


def _sized(setting: Setting, language: Language) -> Facet | None:
    """ "The 430-bed Lindal hospital", "the 430 MW Tarrow plant": whatever has that size."""
    unit, governing = setting.stated.quantity.unit, setting.governing
    is_joined = HYPHEN in setting.stated.span.of(setting.grammar.sentence.text)
    lead = setting.lower[governing.first - 1] if governing.first else ""
    is_led = lead in language.scopes.determiners and unit.dimension in SIZES
    if not (is_led or (is_joined and unit.dimension in (COUNT, *SIZES))):
        return None
    names = (name for name in setting.grammar.names if name.first == governing.after)
    name = next(names, None)
    return _facet(setting, name, SIZED) if name and name.form is not Form.ADJECTIVE else None


def _referred(setting: Setting, story: Story, language: Language) -> Facet | None:
    """Whom "it" stands for; not where it only tells the number: "it counts 40 homes lost"."""
    found = referred_to(setting, story, language)
    is_own = found is None or found.value in language.names.countries
    return found if is_own or telling_rule(setting, language) is None else None


def _is_one_of(setting: Setting, language: Language) -> bool:
    """ "Corvane is among the 40 firms that pay": the 40 are not its own."""
    memberships, first = language.scopes.memberships, setting.governing.first
    return phrase_ending(memberships, setting.lower, first, language) is not None


def speaking_subject(
    setting: Setting, measure: Measure, attribution: Attribution | None, language: Language
) -> Facet | None:
    """The speaker, where a firm tells what is its own: its revenue, its profit, its dividend."""
    row = language.measures.by_item.get(measure.item)
    if attribution is None or row is None or not row.owned:
        return None
    for name in setting.grammar.names:
        span = span_of(setting.words, name.first, name.after)
        if span != attribution.span or name.kind is NameKind.COUNTRY:
            continue
        if not _surveys(setting, name, language):
            return Facet(name.canonical, SPEAKER, span)
    return None


def _surveys(setting: Setting, name: Name, language: Language) -> bool:
    """Whether the speaker tells of others: "figures from SMA showed", "Office for Statistics"."""
    lower, known = setting.lower, language.attributions
    before = name.first - 1
    while before > 0 and lower[before] in language.scopes.determiners:
        before -= 1
    is_paper = before > 0 and lower[before] in known.authored
    said = setting.grammar.verbs.get(before - 1)  # "were reported by Corvane"
    is_paper = is_paper and (said is None or said.lemma not in known.verbs)
    is_owner = not known.documents.isdisjoint(lower[name.after : name.after + 2])
    inside = lower[name.first : name.after]
    return is_paper or is_owner or not known.surveyors.isdisjoint(inside)


def belongs_where_it_is(
    setting: Setting, measure: Measure, place: Facet | None, language: Language
) -> bool:
    """Whether the place is whose it is: "unemployment in Spain" is Spain's, "revenue at Corvane"
    Corvane's, "staff at Sable Bank" the bank's, "sales in Spain" nobody's yet."""
    rows = language.measures.by_item
    row, kind = rows.get(measure.item), rows.get(measure.item.rpartition(" ")[2])
    if place is None or place.span is None:
        return False
    first = setting.grammar.sentence.index_after(place.span.start)
    start = title_start(setting.grammar, first, language)
    lead, beside = start - 1, language.scopes.before_places
    if start == first:
        beside -= language.scopes.determiners
    while lead > 0 and setting.lower[lead] in beside:
        lead -= 1  # "at rival Norvik"
    is_at = lead >= 0 and setting.lower[lead] == language.scopes.small.at_firm
    is_house = is_firm(setting.grammar, first, language)
    if is_at and (is_house or place.value.rpartition(" ")[2] in language.names.firms):
        return True
    is_own = any(one is not None and one.owned for one in (row, kind))  # "pre-tax profit" is profit
    return (is_own and is_at) or (row is not None and row.located)


def _adjective(setting: Setting, language: Language) -> Facet | None:
    """ "Russian soldiers" are Russia's, "Corvane workers" Corvane's; "3 million Syrians" are the
    ones who are counted, and "22 F-35 jets" are nobody's."""
    governing = setting.governing
    if setting.stated.quantity.unit.dimension == MONEY:
        return None  # "9 Australian cents", "3 million Norwegian crowns"
    for name in setting.grammar.names:
        is_inside = governing.first <= name.first and name.after < governing.after
        if is_inside and (name.form is Form.ADJECTIVE or _employs(setting, name, language)):
            return _facet(setting, name, INSIDE)
    return None


def _employs(setting: Setting, name: Name, language: Language) -> bool:
    """ "11,000 Corvane employees", "40 Corvane shops": people before whom a name stands that is not
    theirs, or what firms run."""
    counted = setting.lower[setting.governing.after - 1]
    singular = language.nouns.singular(counted) or counted
    is_name = name.first > setting.governing.first and name.form is Form.NAME
    is_run = singular in language.scopes.outlets and name.kind is not NameKind.COUNTRY
    is_theirs = is_run or is_person(singular, language)
    return is_name and name.after == setting.governing.after - 1 and is_theirs


def _actor(setting: Setting, language: Language) -> Facet | None:
    if setting.governing.role in (Role.SUBJECT, Role.NONE) or is_suffered(setting, language):
        return None
    if _is_whole(setting, language) or _is_distance(setting, language):
        return None
    name = antecedent_of(setting, language) or next(acting_names(setting, language), None)
    return _facet(setting, name, ACTOR) if name else None


def _facet(setting: Setting, name: Name, rule: str) -> Facet:
    return Facet(name.canonical, rule, span_of(setting.words, name.first, name.after))
