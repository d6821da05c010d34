"""The subject of the verb that tells a number, where that is what the number measures."""

from collections.abc import Sequence
from dataclasses import replace

from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass
from app.reading.measures.moved import gapped_phrase
from app.reading.measures.parsed import is_plain, kind_before
from app.reading.measures.worded import HYPHEN, Phrase, worded
from app.reading.syntax.carriers import carried_phrase
from app.reading.syntax.clauses import Role, Setting, governing_of
from app.reading.syntax.facets import span_of
from app.reading.syntax.grammar import DOING
from app.reading.syntax.lost_subjects import TELLING
from app.reading.syntax.modifiers import NOUNS, modifiers_of
from app.reading.syntax.persons import is_person
from app.reading.syntax.phrases import phrase_after
from app.reading.text.parses import NO_PARSE
from app.reading.text.words import Word


def subject_phrase(setting: Setting, language: Language) -> Phrase | None:
    """What the subject of "rose to", "stands at" is: "the death toll rose to 31"."""
    governing = setting.governing
    verb = governing.reading.kind if governing.reading else None
    is_its = governing.role in (Role.OBJECT, Role.ITSELF)
    is_telling = verb in TELLING
    lead = setting.lower[governing.first - 1]
    is_still = verb is VerbClass.PLAIN and is_level(setting, language)  # "has stalled at 77 years"
    is_still = is_still and lead != language.scopes.small.infinitive
    if not is_its or not (is_telling or is_still):
        return None
    if governing.role is Role.ITSELF and phrase_after(setting.words, governing.after, language):
        return None  # "promised to halve class sizes"
    if lead in language.subjects.besides:
        return None  # "pensioners are left with $310"
    subject = governing.subject
    inside = _inside(setting, language)
    carried = carried_phrase(inside, 0, language)
    if not carried or carried[-1] in language.scopes.references:
        return None
    if carried[-1] in language.subjects.comparing:
        return None  # "more than 7,400 people were waiting, down from 8,115"
    if HYPHEN in carried[-1] and language.nouns.is_past(carried[-1]):
        return None  # "Lindal-based Corvane"
    row = language.measures.named(carried)
    if not is_telling and (row is None or row.persons):
        return None
    kind = kind_inside(setting, carried[-1], subject, language)
    kind = kind or _kind_carried(inside, carried, language)
    said = _place_of(carried, setting, language)
    span = span_of(setting.words, said.start, said.stop)
    return worded(setting, carried, said.start)._replace(kind=kind, span=span)


def _place_of(carried: Sequence[str], setting: Setting, language: Language) -> range:
    """Where in the subject the phrase stands, to be shown; else where the subject begins."""
    subject, lower = setting.governing.subject, setting.lower
    whole = range(subject.start, max(subject.stop, setting.governing.group))
    singular = language.nouns.singular
    last = next((at for at in whole if singular(lower[at]) == carried[-1]), None)
    if last is None:
        return range(subject.start, subject.start + 1)
    first = last
    while first > subject.start and singular(lower[first - 1]) in carried:
        first -= 1
    return range(first, last + 1)


def _inside(setting: Setting, language: Language) -> Sequence[Word]:
    """The words of the subject, as far as they name a thing; of "the rise in exports | was 5%" the
    parse may have but the rise, and what rose stands behind it."""
    subject = setting.governing.subject
    inside = _without_participle(setting.words[subject.start : subject.stop], language)
    whole = setting.words[subject.start : max(subject.stop, setting.governing.group)]
    leads = language.subjects.leads
    end = next((at for at, word in enumerate(whole) if word.lower in leads), 0)
    if not end or whole[end - 1].lower not in language.subjects.changes:
        return inside
    return _without_participle(whole[end + 1 :], language)


def _kind_carried(words: Sequence[Word], carried: Sequence[str], language: Language) -> str:
    """ "Wheat" of "the price of wheat"."""
    head = next((at for at, word in enumerate(words) if word.lower == carried[-1]), len(words))
    is_led = any(word.lower in language.subjects.wholes for word in words[head + 1 : head + 2])
    is_carrier = len(carried) > 1 and carried[-1] in language.subjects.carriers
    return carried[-2] if is_carrier and is_led else ""


def _without_participle(words: Sequence[Word], language: Language) -> Sequence[Word]:
    """ "Rainfall | reported on Monday", "a toll | worrying the mayor", "sales | last year": what a
    participle or a time adds is no noun; "the unemployed in Lindal" are one."""
    scopes = language.scopes
    for place in range(1, len(words) - 1):
        word, before, behind = (words[at].lower for at in (place, place - 1, place + 1))
        if before in scopes.closed or word in scopes.closed:
            continue
        is_doing = word.endswith(DOING) and behind in scopes.determiners
        is_done = language.nouns.is_past(word) and behind in scopes.prepositions | scopes.dated
        if is_doing or is_done or word in scopes.dated:
            return words[:place]
    return words


def kind_inside(setting: Setting, head: str, inside: range, language: Language) -> str:
    """ "Tiger" of "Nepal's tiger population", as the parse has it."""
    singular = language.nouns.singular
    place = next((at for at in reversed(inside) if singular(setting.lower[at]) == head), None)
    if place is None:
        return ""
    kinds = [at for at in modifiers_of(setting, place) if at in inside]
    kind = kind_before(setting, kinds, language)
    return "" if kind == head or is_plain(kind, head, language) else kind


def moved_share(setting: Setting, first: Phrase, language: Language) -> Phrase | None:
    """ "Bad loans fell to 3% of the book": what moved, and not the whole that it is told by."""
    stated, reading = setting.stated, setting.governing.reading
    behind = setting.lower[setting.governing.after : setting.governing.after + 1]
    is_of = first.span.start >= stated.span.end and is_level(setting, language)
    is_of = is_of and not language.subjects.wholes.isdisjoint(behind)
    if not is_of or reading is None or reading.kind is not VerbClass.CHANGE:
        return None
    said = subject_phrase(setting, language)
    head, subjects = said.singulars[-1] if said else "", language.subjects
    is_hollow = head in subjects.hollow | subjects.clear | subjects.hopes | subjects.changes
    return None if is_hollow or is_person(head, language) else said


def is_level(setting: Setting, language: Language) -> bool:
    """Whether the number is what something stands at, or moved to."""
    first = setting.governing.first
    return first > 0 and setting.lower[first - 1] in language.nouns.lending.level_links


def misparsed_phrase(setting: Setting, language: Language) -> Phrase | None:
    """The subject of a verb that the parse took for a noun, whose subject or whose number it lost:
    "hourly pay rose 5.2%", "shares fell 12% after the trial failed"."""
    verb, parse = setting.governing.verb, setting.grammar.sentence.parse
    is_noun = verb is not None and parse is not NO_PARSE and parse.tags[verb] in NOUNS
    is_lost = is_noun or setting.governing.is_ruled or _is_taken_behind(setting)
    if not is_lost or setting.stated.noun or gapped_phrase(setting, language):
        return None
    return subject_phrase(setting, language)


def _is_taken_behind(setting: Setting) -> bool:
    """Whether the parse gives the number to a verb behind it, though one stands right before it."""
    governing, parse = setting.governing, setting.grammar.sentence.parse
    if parse is NO_PARSE or governing.verb is None or governing.verb + 1 != governing.first:
        return False
    head = parse.heads[parse.top_of(range(governing.first, governing.after))]
    return head >= governing.after and head in setting.grammar.verbs


def ruled_phrase(setting: Setting, language: Language) -> Phrase | None:
    """The same by word order, where the parse lost the verb: "lists shrank, to 6 million"."""
    if setting.governing.verb is not None or setting.grammar.sentence.parse is NO_PARSE:
        return None
    ruled = governing_of(setting.grammar, setting.stated, language)
    return subject_phrase(replace(setting, governing=ruled), language)
