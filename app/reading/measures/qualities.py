"""Which quality of a thing a number measures: "12 metres long" is a length, "nine hours" a wait."""

from dataclasses import replace

from app.domain import Kind, Measure
from app.lexicon.lexicon import Language
from app.lexicon.qualities import Qualities, QualityRow
from app.reading.measures.further import is_further
from app.reading.measures.moved import shifted_at
from app.reading.measures.worded import GUESSED, HYPHEN, SAID
from app.reading.numbers.clocked import CLOCKED
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet
from app.reading.syntax.lost_subjects import TELLING
from app.reading.syntax.persons import is_person
from app.reading.syntax.phrases import phrase_ending

STRETCHES = ("time", "calendar month")
OPEN_BRACKET, CLOSE_BRACKET = "(", ")"
AVERAGE_OF = 2
"""Words of "average of"."""

LONGEST_ASIDE = 6
"""Words and marks of "(25 nautical miles)"."""


def quality_of(
    setting: Setting, measure: Measure, item: Facet | None, language: Language
) -> tuple[Measure, Facet | None] | None:
    """The number as a length, a weight or a stretch of time, whatever it is the length of; None
    where what was found says more."""
    unit = setting.stated.quantity.unit
    known = language.qualities.by_dimension.get(unit.dimension)
    is_line = measure.item.rpartition(" ")[2] in language.qualities.lines
    if known is None or is_line or CLOCKED in setting.stated.rules:
        return None
    if unit.per:
        row = _per(setting, known, (measure, item), language)
    else:
        row = _behind(setting, known, language) or _leading(setting, known, language)
        row = row or _told(setting, known, (measure, item), language)
    if row is None:
        return (replace(measure, item=""), None) if _is_actor(measure, item, language) else None
    is_fixed = row.kind is Kind.FIXED  # a record is one, whoever ran it
    kind = Kind.LEVEL if is_fixed and _is_shifting(setting, measure, language) else row.kind
    return replace(measure, item=row.item, kind=kind), Facet(
        row.item, row.id, item.span if item else None
    )


def _per(
    setting: Setting, known: Qualities, found: tuple[Measure, Facet | None], language: Language
) -> QualityRow | None:
    """ "Growers got 40 bushels an acre", "yields fell to 6.9 tonnes a hectare": what is so much of
    each, where nothing else is said to be."""
    measure, item = found
    row = known.per.get(setting.stated.quantity.unit.per or "")
    if row is None or item is None or _is_actor(measure, item, language):
        return row
    is_hollow = measure.item != row.item and measure.item.rpartition(" ")[2] in row.hollow
    return row if is_hollow else None


def _is_shifting(setting: Setting, measure: Measure, language: Language) -> bool:
    """Whether it is so long for a day: a convoy, or how far rebels advanced."""
    reading = setting.governing.reading
    is_moving = reading is not None and reading.lemma in language.deeds.moving
    is_done = setting.governing.is_passive or setting.governing.is_reduced
    is_thing = measure.item.rpartition(" ")[2] in language.modalities.shifting
    return is_thing or (is_moving and not is_done)


def _is_actor(measure: Measure, item: Facet | None, language: Language) -> bool:
    """ "Millers pressed 200 tonnes" measures no millers."""
    head = measure.item.rpartition(" ")[2]
    return item is not None and item.rule == SAID and is_person(head, language)


def _told(
    setting: Setting, known: Qualities, found: tuple[Measure, Facet | None], language: Language
) -> QualityRow | None:
    """The row that the verb tells, or the noun that is so long, or nothing at all."""
    measure, item = found
    head = measure.item.rpartition(" ")[2]
    is_stretch = setting.stated.quantity.unit.dimension in STRETCHES
    if is_stretch and shifted_at(setting, language) is not None:
        return None  # "took 11 seconds off the record"
    if head in (language.qualities.stretches if is_stretch else language.qualities.own):
        return None
    if _is_actor(measure, item, language):
        head, item = "", None
    row = _by_verb(setting, known, head) or _raced(setting, known, language)
    row = None if row and row.is_loose and item else row
    if row or not is_stretch:
        return row or _of_thing(setting, known, (head, item), language)
    return known.open if _is_open_stretch(setting, item, language) else None


def _behind(setting: Setting, known: Qualities, language: Language) -> QualityRow | None:
    """ "Long" of "12 metres long", of "12 metres (39 feet) long" too."""
    place, lower = _behind_aside(setting), setting.lower
    if place >= len(lower):
        return None
    found = known.behind.at(lower, place)
    if found is None and setting.stated.quantity.change is None:
        found = known.steady.at(lower, place)
    if found:
        return found[0]
    if is_further(setting, language):
        return None  # "drilled 2,800 metres, and plan to go a further 215 metres down"
    closing = known.closing.at(lower, place)
    is_end = closing and _ends(setting, closing[1], language)
    return closing[0] if closing and is_end else None


def _behind_aside(setting: Setting) -> int:
    """The word behind the number, or behind the brackets that say it again."""
    after, lower = setting.governing.after, setting.lower
    if lower[after : after + 1] != (OPEN_BRACKET,):
        return after
    inside = lower[after : after + LONGEST_ASIDE]
    return after + inside.index(CLOSE_BRACKET) + 1 if CLOSE_BRACKET in inside else after


def _ends(setting: Setting, place: int, language: Language) -> bool:
    """Whether no noun follows: "40 metres across", "40 minutes late on Friday", and not "40 km
    across the desert"."""
    if place >= len(setting.lower):
        return True
    word = setting.lower[place]
    closing = language.scopes.verbs.keys() | language.scopes.prepositions
    return not word[0].isalpha() or word in closing


def _leading(setting: Setting, known: Qualities, language: Language) -> QualityRow | None:
    """ "Deeper than" of "no deeper than 1.5 metres", wherever its hedge is thought to begin, and of
    "deeper than an average of 1.5 metres"."""
    first, lower = setting.governing.first, setting.lower
    number = setting.grammar.sentence.index_at(setting.stated.numeral.start)
    is_of = first > AVERAGE_OF and lower[first - 1] in language.subjects.wholes
    is_average = is_of and lower[first - AVERAGE_OF] in language.subjects.averages
    for end in range(first - AVERAGE_OF * is_average, max(number, first) + 1):
        found = phrase_ending(known.leads, lower, end, language)
        if found:
            return found[0]
    return None


def _by_verb(setting: Setting, known: Qualities, head: str) -> QualityRow | None:
    """ "Walked 12 miles", "waited nine hours"; "the jet dropped 178 feet"."""
    governing, verb = setting.governing, _verb_at(setting, known)
    if verb is None:
        return None
    heads = {head, *setting.lower[governing.subject.start : governing.subject.stop]}
    rows = known.verbs.get(setting.lower[verb], ())
    return next((row for row in rows if not row.owners or not heads.isdisjoint(row.owners)), None)


def _verb_at(setting: Setting, known: Qualities) -> int | None:
    """The verb whose object the number is, or the one right before it that nothing else knows."""
    governing = setting.governing
    if governing.first and setting.lower[governing.first - 1] in known.verbs:
        return governing.first - 1
    is_its = governing.role is Role.OBJECT and not governing.is_passive
    return governing.verb if is_its else None


def _raced(setting: Setting, known: Qualities, language: Language) -> QualityRow | None:
    """ "Won the 200 metres in 19.46 seconds": behind "in", and the verb is one of racing."""
    first, verb = setting.governing.first, setting.governing.verb
    number = setting.grammar.sentence.index_at(setting.stated.numeral.start)
    is_led = language.scopes.small.within in setting.lower[max(first - 1, 0) : max(number, first)]
    return None if verb is None or not is_led else known.racing.get(setting.lower[verb])


def _is_open_stretch(setting: Setting, item: Facet | None, language: Language) -> bool:
    """Whether it is how long something took, and no noun that is known says of what; it only says
    when in "11 days after the quake"."""
    after = setting.governing.after
    behind = setting.lower[after : after + 1]
    if not language.qualities.dating.isdisjoint(behind):
        return False
    if item is None or item.span is None:
        return item is None
    is_behind = item.span.start >= setting.stated.span.end
    if is_behind:  # "61 hours in a shaft", "waited two hours for help"; "a 12-hour operation"
        return behind != () and behind[0] in language.scopes.prepositions
    reading = setting.governing.reading
    is_doing = reading is None or reading.kind not in TELLING
    return item.rule == SAID and is_doing


def _of_thing(
    setting: Setting, known: Qualities, found: tuple[str, Facet | None], language: Language
) -> QualityRow | None:
    """ "A six-mile stretch", "the tunnel is 12 km": what is so long is named."""
    head, item = found
    inside = setting.lower[setting.governing.first : setting.governing.after]
    is_tied = HYPHEN in inside
    if item is None:  # "the 57-km Lindal stretch"
        return known.tied if is_tied else known.open
    if is_tied and item.span and item.span.start >= setting.stated.span.end:
        return known.things.get(head, known.tied)
    behind = setting.lower[setting.governing.after : setting.governing.after + 1]
    is_stuff = not language.subjects.wholes.isdisjoint(behind)  # "40 km of road"
    is_guess = item.rule in GUESSED
    return None if is_stuff else known.things.get(head, known.open if is_guess else None)
