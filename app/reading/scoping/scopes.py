"""In what event a number holds, amid what, and which part it speaks of."""

from app.domain import PERCENT, PERCENTAGE_POINT, RATIO, Measure
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass
from app.reading.measures.amounts import amount_of, share_of
from app.reading.measures.outcomes import outcome_of
from app.reading.measures.samples import asked_at
from app.reading.scoping.alternatives import alternatives
from app.reading.scoping.states import heads_subject, state_of
from app.reading.scoping.tellers import telling_rule
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.frequented import frequented
from app.reading.syntax.names import POSSESSIVE
from app.reading.syntax.reckoned import reckoned_from

NEAR = 9
"""How many words behind a number its event and context are looked for."""

LEAD = 4
"""Within how many words a phrase that opens a sentence is led: "Two weeks after"."""

FARTHEST = 6
"""How many words may stand between "after" and what happened: "the deadly 6.9-magnitude quake"."""

COMMA = ","
WORDS_OF_THEM = 2
"""Of "of which", "of them"."""

PERCENTS = frozenset({PERCENT, PERCENTAGE_POINT})

EVENT = "event.verb"
LED, SUBJECT_OF = "context.led", "context.subject"
PART = "part.words"


def event_of(setting: Setting, measure: Measure, language: Language) -> Facet | None:
    """The governing verb phrase; none where the verb only moves the number or the item says it."""
    governing, reading = setting.governing, setting.governing.reading
    state = state_of(setting, language)
    if state:
        return state
    if reading is None or governing.verb is None or governing.role is Role.ASIDE:
        return None
    is_known = reading.lemma in language.scopes.events and reading.kind is not VerbClass.LIGHT
    is_named = reading.kind is VerbClass.PLAIN or is_known
    is_named = is_named and not _befalls_nothing(setting, language)
    if not is_named or _only_moves(setting, language) or telling_rule(setting, language):
        return None
    outcomes = language.subjects.outcomes
    row = outcomes.verbs.get(reading.lemma) or outcomes.fates.get(reading.lemma)
    if (row and row.item == measure.item) or _names_amount(setting, measure, language):
        return None  # the item says it: a death needs no "killed", a fine no "fined"
    if frequented(setting, language) or share_of(setting, language):
        return None  # "430 pupils attend Hollin School" are those it has, "30% are poor" the poor
    name = language.scopes.events.get(reading.lemma, reading.participle)
    if not name or _is_state(setting, measure, language):
        return None
    words = (
        *alternatives(setting, governing.verb, name, language),
        *_particle(setting, governing.verb, reading.lemma, language),
        *_complement(setting, governing.verb, language),
    )
    span = span_of(setting.words, governing.verb, governing.verb + 1)
    return Facet(" ".join(words), EVENT, span)


def context_of(setting: Setting, language: Language) -> Facet | None:
    """The happening in "over the Ukraine crisis", "in the floods", "the storm injured"."""
    governing, lower, happenings = setting.governing, setting.lower, language.scopes.happenings
    if happenings.keys().isdisjoint(lower):
        return None
    near = range(governing.start, min(len(lower), governing.after + NEAR))
    around = {*near, *governing.subject, *_fronted(setting, language)}
    told = [place for place in around if lower[place] in happenings]
    for place in sorted(told):
        row = happenings[lower[place]]
        if setting.words[place].text in language.names.calendar:
            continue  # "in March" is no march
        opening = _opening(setting, place, language)
        if opening is None and not heads_subject(setting, place, language):
            continue
        rule = SUBJECT_OF if opening is None else LED
        start = governing.subject.start if opening is None else opening
        named = [name for name in setting.grammar.names if start <= name.first < place]
        is_bare = row.located or not named
        value = row.name if is_bare else f"{named[0].canonical} {row.name}"
        return Facet(value, rule, span_of(setting.words, place, place + 1))
    return None


def _fronted(setting: Setting, language: Language) -> range:
    """ "A week after the quake, the toll is 118": what opens the sentence holds for all of it."""
    lower = setting.lower
    end = lower.index(",") if "," in lower[: setting.governing.first] else 0
    is_led = not language.scopes.amid.isdisjoint(lower[: min(end, LEAD)])
    return range(end if is_led else 0)


def part_of(setting: Setting, language: Language) -> Facet | None:
    """The subset spoken of."""
    governing, lower, parts = setting.governing, setting.lower, language.scopes.parts
    first = governing.first
    lead = first - WORDS_OF_THEM - (first > 0 and lower[first - 1] == COMMA)
    led = parts.at(lower, lead) if lead >= 0 and lower[lead] in language.subjects.wholes else None
    if led and led[1] == lead + WORDS_OF_THEM:  # "1,900 jobs, of which 960 are abroad"
        return Facet(led[0], PART, span_of(setting.words, lead, led[1]))
    start = governing.start
    for distance in parts.places_in(lower[start : governing.after + NEAR]):
        place = start + distance
        found = parts.at(lower, place)
        if found and _says_part(setting, place, found[1], language):
            return Facet(found[0], PART, span_of(setting.words, place, found[1]))
    return None


def _says_part(setting: Setting, place: int, after: int, language: Language) -> bool:
    """Whether the words say it of this number: one word must belong to what is counted, "of them"
    must follow the number, and any other phrase says by itself what it means."""
    behind = setting.governing.after
    if setting.lower[place] in language.subjects.wholes:
        # "5,000 people, 35 of whom": the 35 are the part
        return place == behind and asked_at(setting, language) is None
    is_phrase = after > place + 1  # "in Norland's private sector, pay rose 4%"
    return is_phrase or setting.governing.first <= place < behind


def _befalls_nothing(setting: Setting, language: Language) -> bool:
    """What analysts expected of it, what it beat, and ", taking the number for the year to 22,474"
    only add up or hold against."""
    moods, governing, lower = language.modalities, setting.governing, setting.lower
    verb = lower[governing.verb] if governing.verb is not None else ""
    said = {language.nouns.singular(lower[at]) for at in governing.subject}
    is_hoped = verb in moods.foreseeing and not language.subjects.forecasters.isdisjoint(said)
    is_beaten = verb in moods.beating - language.scopes.closed
    return is_hoped or is_beaten or reckoned_from(lower, governing.first, language) is not None


def _lemma(setting: Setting) -> str:
    return setting.governing.reading.lemma if setting.governing.reading else ""


def _only_moves(setting: Setting, language: Language) -> bool:
    """ "cut the risk by 31%", "raised its dividend 5% to 18.9p": it only says which way."""
    governing, unit = setting.governing, setting.stated.quantity.unit
    verb = setting.lower[governing.verb] if governing.verb is not None else ""
    is_change = verb in language.hedges.changes_before
    moves = language.scopes.moves.verbs
    if not is_change and (governing.reading is None or governing.reading.lemma not in moves):
        return False
    before = setting.lower[governing.first - 1] if governing.first else ""
    subjects = language.subjects
    is_led = before in subjects.margins or before in subjects.reached or before in subjects.origins
    return is_led or (is_change and unit.dimension in PERCENTS)


def _is_state(setting: Setting, measure: Measure, language: Language) -> bool:
    """ "left three people dead", "were shot dead": the item is what it left them."""
    outcome = outcome_of(setting, language)
    return (
        outcome is not None
        and outcome.row.item == measure.item
        and bool(outcome.row.states or outcome.row.joins)
    )


def _names_amount(setting: Setting, measure: Measure, language: Language) -> bool:
    """Whether the verb says no more than the item does: "sold for $400,000" a house price."""
    amount = amount_of(setting, language)
    return amount is not None and measure.item.endswith(amount.row.item)


def _particle(setting: Setting, verb: int, lemma: str, language: Language) -> tuple[str, ...]:
    """ "Laid off", "took on 12 clerks": the word that makes another verb of it."""
    behind = setting.lower[verb + 1 : verb + 2]
    if not behind or verb + 1 == setting.governing.first:
        return ()  # "were running up to 55 minutes late"
    number = setting.lower[verb + 3 : verb + 4]
    if number and number[0][0].isdigit() and setting.lower[verb + 2] in language.subjects.wholes:
        return ()  # "86 wells were drilled out of 426"
    is_last = verb + 2 == setting.governing.first
    is_bound = (setting.lower[verb], behind[0]) in language.hedges.phrasals
    is_phrasal = is_bound or f"{lemma} {behind[0]}" in language.scopes.phrasal
    is_its = (is_last and is_phrasal) or behind[0] in language.scopes.particles
    return tuple(behind) if is_its else ()


def _complement(setting: Setting, verb: int, language: Language) -> tuple[str, ...]:
    """ "Put 40 on standby", and not what another verb says: "shut 17, putting jobs at risk"."""
    start = max(setting.governing.after, verb + 1)
    for place in language.scopes.complements.places_in(setting.lower[start : start + NEAR]):
        found = language.scopes.complements.at(setting.lower, start + place)
        if found and setting.grammar.verbs.keys().isdisjoint(range(start, start + place)):
            return (found[0],)
    return ()


def _opening(setting: Setting, place: int, language: Language) -> int | None:
    """Where the phrase that ends in the happening starts, if a word such as "amid" leads it.
    "Before the war" only says when, as "since the war" does of what has changed."""
    lower, unit = setting.lower, setting.stated.quantity.unit
    when = language.scopes.until
    if unit.dimension in PERCENTS or unit.dimension == RATIO:
        when = when | language.scopes.amid_before
    for start in range(place - 1, max(-1, place - 1 - FARTHEST), -1):
        if lower[start] in when:
            return None
        if lower[start] in language.scopes.amid:
            return start + 1
        if not lower[start][0].isalnum() and lower[start] not in (*POSSESSIVE, "-"):
            return None
    return None
