"""What a verb, or the words before a number, say that an amount is: a fine, a loss, a layoff."""

from typing import NamedTuple

from app.domain import COUNT, MONEY, NUMBER, PERCENT
from app.lexicon.amounts import VerbItemRow
from app.lexicon.lexicon import Language
from app.lexicon.outcomes import ConditionRow, ShareRow
from app.reading.measures.ahead import ahead_of
from app.reading.measures.conditions import condition_of
from app.reading.measures.further import is_further
from app.reading.measures.payers import heads_of, is_by_person, is_somebody_s
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.modifiers import NOUNS
from app.reading.syntax.phrases import phrase_ending
from app.reading.syntax.verbs import is_adverb
from app.reading.text.words import Word

COMMA = ","
A_NUMBER, A_NAME = "#", "~"
"""Stand in rows for any number and any name: "for 21-year-old Ben Roe", "for Ben Roe"."""

LONGEST_BEHIND = 4
"""Words of a row that ask for what stands behind the number: "will go at"."""

FARTHEST_VERB = 5
"""Words before a sum in which the verb may stand that leads to it: "retails in shops at"."""


class Amount(NamedTuple):
    """What the amount is, and the words that say so; no noun near it says more if it `is_sure`."""

    row: VerbItemRow
    words: range
    is_sure: bool


class Share(NamedTuple):
    """What a share is of, and the words that say so."""

    row: ShareRow | ConditionRow
    words: range


def amount_of(setting: Setting, language: Language) -> Amount | None:
    """The row that says what an amount is: "fined $90 million", "cut 500 jobs", "the loss of 500
    jobs"."""
    ahead = ahead_of(setting, language)
    told = _led(setting, language) or (Amount(*ahead, is_sure=True) if ahead else None)
    return told or _of_happening(setting, language) or _by_verb(setting, language)


def share_of(setting: Setting, language: Language) -> Share | None:
    """What a share is of, where the word behind it or its subject says: "35% contained"."""
    if setting.stated.quantity.unit.dimension != PERCENT:
        return None
    governing, items = setting.governing, language.subjects.share_items
    lead = setting.lower[governing.first - 1] if governing.first else ""
    is_step = setting.stated.quantity.change is not None and lead not in language.subjects.reached
    heads = heads_of(setting, governing.subject, language)
    if not language.subjects.wholes.isdisjoint(setting.lower[heads.stop : heads.stop + 1]):
        heads = governing.subject  # "the share of undecided voters"
    for place in (governing.after, *heads):
        row = items.get(setting.lower[place]) if place < len(setting.lower) else None
        if row and not is_step:
            return Share(row, range(place, place + 1))
    condition = condition_of(setting, language)
    return Share(*condition) if condition else None


def _of_happening(setting: Setting, language: Language) -> Amount | None:
    """ "The fire grew to 900 acres", "the 900-acre fire": of the happening whose size it is."""
    dimension, happenings = setting.stated.quantity.unit.dimension, language.scopes.happenings
    rows = [row for row in language.subjects.amount_items.happening if dimension in row.dimensions]
    if not rows:
        return None
    after, subject = setting.governing.after, setting.governing.subject
    heads = (after, after + 1, *heads_of(setting, subject, language))
    for place in heads:
        happening = happenings.get(setting.lower[place]) if place < len(setting.lower) else None
        row = next((row for row in rows if happening and happening.name in row.happenings), None)
        if row:
            return Amount(row, range(place, place + 1), is_sure=True)
    return None


def _led(setting: Setting, language: Language) -> Amount | None:
    leads, unit = language.subjects.amount_items.leads, setting.stated.quantity.unit
    first = setting.governing.first
    found = phrase_ending(leads, setting.lower, first, language)
    if found is None and first > 1 and is_adverb(setting.lower[first - 1], language.scopes):
        found = phrase_ending(leads, setting.lower, first - 1, language)  # "a margin of just 214"
    if found is None:
        return None
    rows, words = found
    if unit.dimension not in (COUNT, NUMBER.dimension):
        measured = (row for row in rows if not row.objects and unit.dimension in row.dimensions)
        row = next(measured, None)
        return Amount(row, words, is_sure=True) if row else None
    lead, is_bare = " ".join(setting.lower[words.start : words.stop]), not setting.stated.noun
    row = next(
        (
            row
            for row in rows
            if (lead in row.bare if is_bare else lead in row.leads and unit.name in row.objects)
        ),
        None,
    )
    return Amount(row, words, is_sure=True) if row else None


def _owns(setting: Setting, row: VerbItemRow, verb: int, language: Language) -> bool:
    """Whether the verb is said of one that the row asks for, or done to one: a stadium seats
    people, a union holds seats; "drivers were offered 4%", "offered drivers 4%"."""
    if not row.owners:
        return True
    governing = setting.governing
    subject = heads_of(setting, governing.subject, language)
    if verb != governing.verb:  # the clause has another verb, or none that was seen
        subject = range(max(verb - FARTHEST_VERB, 0), verb)
    heads = (*subject, *range(verb + 1, governing.first))
    return any((language.nouns.singular(setting.lower[at]) or "") in row.owners for at in heads)


def _by_verb(setting: Setting, language: Language) -> Amount | None:
    """What the verb of the number says; the one that leads to money says more than the one of its
    clause: "the bridge, spanning a gorge, cost $40 million", "a phone retails at $799"."""
    governing = setting.governing
    if setting.stated.quantity.unit.dimension == MONEY:
        found = _leading_verb(setting, language)
        if found:
            return found
    if governing.reading is None or governing.verb is None or governing.role is Role.ASIDE:
        return None
    return None if _is_aside(setting, language) else _said_by(setting, governing.verb, language)


def _leading_verb(setting: Setting, language: Language) -> Amount | None:
    """The row of the nearest verb before the number that it is the object of, or that its lead
    belongs to, whatever governs the number."""
    first, lower, subjects = setting.governing.first, setting.lower, language.subjects
    led = _lead_at(setting, language)
    last = _before_aside(setting, led, language) or first - 1
    for place in range(last, max(last - FARTHEST_VERB, 0), -1):
        word = lower[place]
        if not word[0].isalpha() or word in language.scopes.conjunctions:
            return None
        found = _said_by(setting, place, language) if word in subjects.verb_forms else None
        if found and not _is_noun(setting, place, language):
            is_far = bool(found.row.led) or found.row.to_somebody
            return found if is_far or found.words.stop == led + 1 else None
        if place in setting.grammar.verbs and place < first - 1:
            return None
    return None


def _before_aside(setting: Setting, lead: int, language: Language) -> int:
    """The word before an aside before the lead, "values the firm, founded in 2019, at $70m"; 0 if
    none stands there."""
    lower = setting.lower
    if lead < 2 or lower[lead - 1] != COMMA or lower[lead] not in language.subjects.reached:
        return 0
    marks = (at for at in range(lead - 2, 0, -1) if lower[at] == COMMA)
    return next(marks, 1) - 1


def _is_noun(setting: Setting, place: int, language: Language) -> bool:
    """ "The cost of £4", "its offer at £4"; "that cost £4" is none."""
    before = setting.lower[place - 1]
    return before in language.scopes.determiners and before != language.scopes.small.that


def _said_by(setting: Setting, verb: int, language: Language) -> Amount | None:
    """The row of the verb that stands there, alone or with the word behind it; the one that asks
    for the most first."""
    stated, subjects, lower = setting.stated, language.subjects, setting.lower
    unit, lead = stated.quantity.unit, lead_of(setting, language)
    leads = {lead, _beyond_adverb(setting, language)}
    lemma = subjects.verb_forms.get(lower[verb], lower[verb])
    particle = " ".join((lemma, *lower[verb + 1 : verb + 2]))
    is_moved = lead in subjects.margins | subjects.reached | subjects.origins
    is_moved = is_moved and not is_of_rise(setting, language)
    unsure: Amount | None = None
    phrasal = subjects.verb_items.get(particle, ()) if particle != lemma else ()
    for row in (*phrasal, *subjects.verb_items.get(lemma, ())):
        is_its = unit.name in row.objects if stated.noun else unit.dimension in row.dimensions
        # "raised its dividend to 18.9p" is no funding, "sentenced to six years" is a sentence
        is_led = not leads.isdisjoint(row.led) if row.led else bool(stated.noun) or not is_moved
        if is_its and is_led and _is_borne_out(setting, row, verb, language):
            is_sure = bool(row.objects or row.led or row.behind or row.owners or row.passive)
            is_sure = is_sure or bool(row.amid) or row.to_somebody
            found = Amount(row, range(verb, verb + 1 + (row in phrasal)), is_sure)
            if is_sure:
                return found
            unsure = unsure or found
    return unsure


def is_of_rise(setting: Setting, language: Language) -> bool:
    """ "Want a rise of 7%": the rise is what they want, as in "want a 7% rise"."""
    lower, first = setting.lower, setting.governing.first
    is_of = first > 1 and lower[first - 1] in language.subjects.wholes
    return is_of and lower[first - 2] in language.subjects.changes


def _is_borne_out(setting: Setting, row: VerbItemRow, verb: int, language: Language) -> bool:
    """Whether what else the row asks for stands in the sentence."""
    governing = setting.governing
    is_suffered = governing.verb == verb and governing.is_passive
    return (
        _is_followed(setting, row)
        and (not row.per or (setting.stated.quantity.unit.per or "") in row.per)
        and not (row.alone and is_further(setting, language))
        and not (row.moves and _is_of_thing(setting, language))
        and not (row.objects and row.led and _is_opposed(setting, language))
        and (not row.passive or is_suffered)
        and not (row.led and verb > governing.first)
        and (not row.by_persons or is_by_person(setting, language))
        and not (row.direct and is_somebody_s(setting, verb, language))
        and (not row.to_somebody or is_somebody_s(setting, verb, language))
        and (not row.amid or not row.amid.isdisjoint(setting.lower))
        and _owns(setting, row, verb, language)
        and (bool(row.owners) or bool(setting.stated.noun) == bool(row.objects))
    )


def _is_of_thing(setting: Setting, language: Language) -> bool:
    """ "Offered nurses a 20% discount", "9% off", "9% of the firm": no rise is offered."""
    after, tags = setting.governing.after, setting.grammar.sentence.parse.tags
    word = setting.lower[after] if after < len(setting.lower) else ""
    subjects, singular = language.subjects, language.nouns.singular(word)
    if setting.stated.quantity.unit.dimension != PERCENT:
        return False  # "wiping $5 million off its value" moves it
    pair = " ".join(setting.lower[after : after + 2])
    is_moved = word in subjects.times or singular in subjects.changes
    is_moved = is_moved or pair in subjects.raises or word in subjects.raises - subjects.cuts
    is_noun = bool(tags) and after < len(tags) and tags[after] in NOUNS
    is_off = word in language.scopes.particles and word not in subjects.versus
    return (is_noun and not is_moved) or is_off or word in subjects.wholes


def _is_opposed(setting: Setting, language: Language) -> bool:
    """ "By 312 votes to 290" tells both sides, and no lead."""
    to, number = (*setting.lower[setting.governing.after :][:2], "", "")[:2]
    return to in language.subjects.reached and number[:1].isdigit()


def lead_of(setting: Setting, language: Language) -> str:
    """The word that leads to the number, "for" of "for an initial £14m", "for an average of £9"."""
    place = _lead_at(setting, language)
    return setting.lower[place] if place >= 0 else ""


def _lead_at(setting: Setting, language: Language) -> int:
    lower, subjects = setting.lower, language.subjects
    place = setting.governing.first - 1
    if place > 0 and lower[place] in subjects.wholes and _is_gauge(lower[place - 1], language):
        place -= 2
    while place > 0 and (
        lower[place] in language.numbers.articles or lower[place].endswith(tuple(subjects.gauging))
    ):
        place -= 1
    return place


def _is_gauge(word: str, language: Language) -> bool:
    return word in language.subjects.averages or word in language.subjects.hollow


def _beyond_adverb(setting: Setting, language: Language) -> str:
    """The word before an adverb before the number: "won by just 634 votes"."""
    first, lower = setting.governing.first, setting.lower
    is_beyond = first > 1 and is_adverb(lower[first - 1], language.scopes)
    return lower[first - 2] if is_beyond else ""


def _is_aside(setting: Setting, language: Language) -> bool:
    """ "Raise the minimum wage, now $11, to $14": the number says what stands before the comma."""
    first, lower, verb = setting.governing.first, setting.lower, setting.governing.verb or 0
    place = first - 1 - (first > 1 and is_adverb(lower[first - 1], language.scopes))
    return verb < place and lower[place] == COMMA


def _is_followed(setting: Setting, row: VerbItemRow) -> bool:
    """ "Caused $90 million in damages": whether what the row asks for stands behind the number."""
    after = setting.governing.after
    said = [_kind_of(word) for word in setting.words[after : after + LONGEST_BEHIND]]
    sizes = range(1, len(said) + 1) or (0,)  # "" asks for nothing behind it
    return not row.behind or any(" ".join(said[:size]) in row.behind for size in sizes)


def _kind_of(word: Word) -> str:
    """The word, or the sign that rows have for any number and any name."""
    if word.text[0].isdigit():
        return A_NUMBER
    return A_NAME if word.text[0].isupper() else word.lower
