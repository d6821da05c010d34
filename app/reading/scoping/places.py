"""Where a number holds: the place itself, or whom a transfer goes to."""

from collections.abc import Iterator, Sequence

from app.domain import Measure
from app.lexicon.lexicon import Language
from app.lexicon.names import Form, NameKind
from app.reading.scoping.held_against import against_behind
from app.reading.scoping.located import is_located
from app.reading.scoping.sites import has_flooded, is_elsewhere, is_led_to, lead_word, seats_speaker
from app.reading.scoping.struck import has_happened
from app.reading.scoping.there import place_before_where
from app.reading.syntax.clauses import Setting
from app.reading.syntax.contrasted import lead_of, number_of, told_alone
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.meant import is_firms_own
from app.reading.syntax.names import POSSESSIVE, Name
from app.reading.syntax.openings import LISTING
from app.reading.syntax.reckoned import adds_more, reckoned_from
from app.reading.syntax.seats import title_start

NEAR = 9
"""How many words behind a number its place is looked for."""

LONGEST_LOCALITY = 4
"""Words that may stand behind "Africa's most" before the kind of place."""

COMMA, PARTING = ",", ";"
PLACE, RECEIVER = "place.name", "place.receiver"


def place_of(
    setting: Setting, measure: Measure, subject: Facet | None, language: Language
) -> Facet | None:
    """Where it is so: the place itself, or whom a transfer goes to."""
    row = language.measures.by_item.get(measure.item)
    if row and row.transfer:
        return _receiver(setting, subject, language)
    reading = setting.governing.reading
    is_sent = reading is not None and reading.lemma in language.scopes.senders
    is_carried = measure.item.rpartition(" ")[2] in language.scopes.shipped
    leads = language.scopes.places
    if is_sent or is_carried:
        leads |= language.scopes.towards
    if sure := _told_alone(setting, language) or _seat_inside(setting, language):
        return sure
    own = _own_names(setting, language)
    for names in (_behind(setting, own, language), _near(setting, own)):
        near = next(_places(setting, names, leads, subject, language), None)
        if near:
            return near
    led = place_before_where(setting, language)
    if led:
        return led
    # "Tornadoes hurt 17 people and cut power to 4,000 homes in Oklahoma": one place for all of it
    outer = [name for name in own if not _is_around_another(setting, name, language)]
    if subject is not None:  # "in Norland there are 5.5m people; Estria has 10.5m"
        first = setting.governing.first
        outer = [name for name in outer if PARTING not in setting.lower[name.after : first]]
    everywhere = list(_places(setting, outer, leads, subject, language))
    return everywhere[0] if len(everywhere) == 1 else None


def _told_alone(setting: Setting, language: Language) -> Facet | None:
    """ "In Leeds 2%", "those in Leeds 2%": all that is said of the number but how large it is."""
    name = told_alone(setting, language)
    if name is None or lead_of(setting, name, language) in language.subjects.wholes:
        return None
    return _as_place(setting, name, "")


def _as_place(setting: Setting, name: Name, feature: str) -> Facet:
    """The name as the text has it where it is a seat: "in Kyiv" is the city."""
    span = span_of(setting.words, name.first, name.after)
    is_seat = name.form is Form.SEAT
    canonical = span.of(setting.grammar.sentence.text) if is_seat else name.canonical
    return Facet(f"{canonical} {feature}" if feature else canonical, PLACE, span)


def _seat_inside(setting: Setting, language: Language) -> Facet | None:
    """ "38 Manila canteens": the city, which is named among what is counted."""
    first, after = setting.governing.first, setting.governing.after
    for name in setting.grammar.names:
        is_inside = first < name.first and name.after < after
        if is_inside and name.form is Form.SEAT:
            return _as_place(setting, name, "")
    return None


def _is_around_another(setting: Setting, name: Name, language: Language) -> bool:
    """The province in "near Lindal in the northern Orne province": both are one place."""
    lower, place = setting.lower, name.first - 1
    while place > 0 and lower[place] in language.scopes.before_places:
        place -= 1
    is_within = place > 0 and (lower[place] in language.scopes.inside or lower[place] == COMMA)
    beside = next((other for other in setting.grammar.names if other.after == place), None)
    return is_within and beside is not None and not _lies_in(setting, beside, language)


def _places(
    setting: Setting,
    names: Sequence[Name],
    leads: frozenset[str],
    subject: Facet | None,
    language: Language,
) -> Iterator[Facet]:
    """The names that a preposition of place leads."""
    for name in names:
        feature = _feature(setting.lower, name, language)
        is_led = is_led_to(setting, name, leads, language) or is_located(setting, name, language)
        is_led = is_led or _is_of_its_own(setting, name, language)
        is_name = feature or name.form is not Form.ADJECTIVE
        is_site = _lies_in(setting, name, language)  # "at Halden College in Lindal"
        if not (is_led and is_name) or is_site or _is_no_place(setting, name, subject, language):
            continue
        yield _as_place(setting, name, feature or "")


def _lies_in(setting: Setting, name: Name, language: Language) -> bool:
    """Whether the name is a house's, and where that stands follows: "at Halden College in Lindal",
    "at Corvo's in Lindal"."""
    lower, words, after = setting.lower, setting.words, name.after
    is_owner = after < len(lower) and lower[after] in POSSESSIVE
    after += is_owner
    while is_owner and after < len(lower) and words[after].text[0].isupper():
        after += 1
    is_house = is_owner or words[after - 1].text in language.names.sited
    if not is_house or after >= len(lower) or lower[after] not in language.scopes.inside:
        return False
    while after + 1 < len(lower) and lower[after + 1] in language.scopes.before_places:
        after += 1
    return any(other.first == after + 1 for other in setting.grammar.names)


def _is_of_its_own(setting: Setting, name: Name, language: Language) -> bool:
    """ "Velmark's heatwave killed 30": where the number's own clause says that it happened; which
    part of a country "Northern Estria" is, is for nobody to say."""
    if not has_happened(setting, name, language):
        return False
    is_near = setting.governing.start <= name.first or name.first in setting.governing.subject
    return is_near and setting.lower[name.first] not in language.scopes.before_places


def _own_names(setting: Setting, language: Language) -> list[Name]:
    """The names that may say where the number holds: not where its speaker sits ("the government
    in Lima said"), and not where a part of it is ("80,000 of them in Paris")."""
    names = setting.grammar.names
    if not names:
        return []
    part, against = _part_behind(setting, language), against_behind(setting, language)
    return [
        name
        for name in names
        if name.first not in part
        and name.first not in against
        and not seats_speaker(setting, name, language)
        and not is_elsewhere(setting, name, language)
        and not _is_another_numbers(setting, name, language)
        and not _is_of_less(setting, name, language)
    ]


def _is_of_less(setting: Setting, name: Name, language: Language) -> bool:
    """ "Two died in Leeds, bringing the army's losses to 41": those were lost elsewhere too."""
    start = reckoned_from(setting.lower, setting.governing.first, language)
    return start is not None and name.first < start and adds_more(setting.lower, start, language)


def _is_another_numbers(setting: Setting, name: Name, language: Language) -> bool:
    """ "Rose 4%, in Leeds 2%", "and those in Leeds 2%": where only the other number is."""
    start = number_of(setting, name, language)
    return start is not None and not setting.governing.first <= start < setting.governing.after


def _part_behind(setting: Setting, language: Language) -> range:
    """What behind the number "of them" or "of whom" says of a part of it, or another clause of
    something else: "took 14 lives; a flood in Arnheld killed 90", "while in Osk"; of an aside only
    that one: "46 people, 19 of them children, died in Lindal"."""
    lower, parts = setting.lower, language.nouns.lending.named_before
    for place in range(setting.governing.after, len(lower) - 1):
        if lower[place] in language.attributions.turns:
            return range(place, len(lower))
        if place == setting.governing.after:
            continue
        if lower[place] in language.subjects.wholes and lower[place + 1] in parts:
            asides = setting.grammar.asides
            end = next((aside.stop for aside in asides if place in aside), len(lower))
            return range(place, end)
    return range(0)


def _near(setting: Setting, names: Sequence[Name]) -> list[Name]:
    """The names that may say where: from the number's clause to a little behind the number."""
    governing = setting.governing
    return [name for name in names if governing.start <= name.first < governing.after + NEAR]


def _behind(setting: Setting, names: Sequence[Name], language: Language) -> list[Name]:
    """The names between the number and the next one: "50,000 in Haifa and 10,000 in Akko"."""
    after = setting.governing.after
    end = next(_numbers_behind(setting, language), after + NEAR)
    return [name for name in names if after <= name.first < end]


def _numbers_behind(setting: Setting, language: Language) -> Iterator[int]:
    after, lower = setting.governing.after, setting.lower
    for place in range(after, min(len(lower), after + NEAR)):
        is_word = lower[place] in language.numbers.cardinals and lower[place - 1] in LISTING
        if lower[place][0].isdigit() or is_word:
            yield place


def _is_no_place(setting: Setting, name: Name, subject: Facet | None, language: Language) -> bool:
    """The subject itself, the name of a happening ("over the Cyprus crisis"), whose place it is
    ("Turkey's Hatay province"), or where one is the first ("in Africa's most populous country")."""
    behind = setting.lower[name.after] if name.after < len(setting.lower) else ""
    is_subject = subject is not None and name.canonical == subject.value
    is_owner = behind in POSSESSIVE and any(
        other.first == name.after + 1 for other in setting.grammar.names
    )
    is_first_of = behind in POSSESSIVE and _is_ranked_place(setting, name.after + 1, language)
    is_named = behind in language.scopes.happenings and not has_flooded(setting, name, language)
    is_firm = is_firms_own(setting.grammar, name.first - 1, language)  # "profit at Corvane"
    is_wider = is_owner or _is_named_behind(setting, name, language)
    is_others = is_firm and _is_second(setting, name)
    return is_subject or is_wider or is_first_of or is_named or is_others


def _is_named_behind(setting: Setting, name: Name, language: Language) -> bool:
    """ "The Kent resort of Margate", "the Rift Valley market town of Naivasha": the town is; so is
    the bank in "the Lindal lender Corvane"."""
    lower, grammar = setting.lower, setting.grammar
    starts = {title_start(grammar, one.first, language): one for one in grammar.names}
    if name.first in starts and starts[name.first] != name:
        return True
    for place in range(name.after, min(name.after + LONGEST_LOCALITY, len(lower) - 2)):
        if lower[place] in language.scopes.settlements:
            is_of = lower[place + 1] in language.subjects.wholes
            return is_of and any(other.first == place + 2 for other in setting.grammar.names)
        if lower[place] in language.scopes.closed:
            return False
    return False


def _is_second(setting: Setting, name: Name) -> bool:
    """Whether it is said of another number: "profit at Corvane, which runs 212 shops, fell"."""
    governing = setting.governing
    is_before = name.after < governing.first and name.first not in governing.subject
    return is_before and setting.lower[name.after] == COMMA


def _is_ranked_place(setting: Setting, start: int, language: Language) -> bool:
    """ "Most populous country", "largest port", and not "worst winter floods"."""
    if setting.lower[start : start + 1] == ():
        return False
    is_top = setting.lower[start] in language.subjects.only_places.tops
    within = setting.lower[start + 1 : start + LONGEST_LOCALITY]
    return is_top and not language.scopes.localities.isdisjoint(within)


def _receiver(setting: Setting, subject: Facet | None, language: Language) -> Facet | None:
    """Whom a transfer goes to: named behind "to", or else the one other country in the sentence."""
    giver = subject.value if subject else None
    countries = [
        name
        for name in setting.grammar.names
        if name.kind is NameKind.COUNTRY and name.canonical != giver
    ]
    led = [
        name
        for name in countries
        if (name.first >= setting.governing.after or name.first in setting.governing.subject)
        and lead_word(setting, name, language) in language.scopes.towards
    ]
    if not led and len({name.canonical for name in countries}) > 1:
        return None
    name = next(iter(led or countries), None)
    if name is None:
        return None
    return Facet(name.canonical, RECEIVER, span_of(setting.words, name.first, name.after))


def _feature(lower: Sequence[str], name: Name, language: Language) -> str | None:
    """The border, coast or airspace of the name: "Ukraine's borders", "the Ukrainian border"."""
    place = name.after
    place += place < len(lower) and lower[place] in POSSESSIVE
    return language.scopes.features.get(lower[place]) if place < len(lower) else None
