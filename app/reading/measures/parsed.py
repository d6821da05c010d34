"""The noun phrases that the parse says a number is about, in the singular and looked through."""

from collections.abc import Iterator, Sequence

from app.domain import COUNT, MONEY, NUMBER, PERCENT
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass
from app.reading.measures.amounts import lead_of
from app.reading.measures.topics import Topic, topics_of
from app.reading.measures.worded import PARSED, SAID, Phrase, is_denominator, is_said_of_subject
from app.reading.syntax.carriers import carried_phrase
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import span_of
from app.reading.syntax.guessed_verbs import FORMS
from app.reading.syntax.joint_heads import joint_head
from app.reading.syntax.modifiers import NOUNS, modifiers_of
from app.reading.syntax.persons import is_person
from app.reading.syntax.phrases import singulars_of
from app.reading.syntax.sure_names import NAME_TAGS
from app.reading.syntax.verbs import is_adverb

STUFF = ("mass", "volume", "energy", "power", "area")
"""Dimensions of what is brought in, made or shipped."""

LED = 2
"""Words of "crop of"."""

ACTING = (VerbClass.PLAIN, VerbClass.WILL)

APPOSED, SINGULAR = "appos", "NN"


def parsed_phrases(setting: Setting, language: Language) -> Iterator[Phrase]:
    """The phrases around the nouns that the parse says the number is about."""
    for topic in topics_of(setting, language):
        is_told = not topic.is_acting or is_said_of_subject(setting, topic.verb, language)
        is_told = is_told and not _puts(setting, topic, language)
        is_told = is_told and not _is_elsewhere(setting, topic, language)
        if is_told and not is_denominator(setting, topic.head, language):
            yield from _phrase_of(setting, topic, language)


def _is_elsewhere(setting: Setting, topic: Topic, language: Language) -> bool:
    """ "Rain fell and shares closed down 4%": the verb has its subject right before it, and what
    the parse gives is said of another verb."""
    subject, lower = setting.governing.subject, setting.lower
    is_before = topic.is_said and bool(subject) and topic.head < subject.start
    is_before = is_before and lower[subject.start] not in language.scopes.pronouns
    between = lower[topic.head + 1 : subject.start]
    return is_before and not language.scopes.conjunctions.isdisjoint(between)


def _puts(setting: Setting, topic: Topic, language: Language) -> bool:
    """ "Organisers spoke of 60,000", "the city was told to pay $4 million", "the county mended
    400": whoever says a bare number, or does something with it, is not what it measures."""
    stated = setting.stated
    if stated.noun or not topic.is_said or topic.verb is None:
        return False
    known = setting.grammar.verbs.get(topic.verb)
    word = setting.lower[topic.head]
    who = language.nouns.singular(word) or word
    if stated.quantity.unit.dimension == PERCENT:  # "the regulator approved a rise of 4%"
        is_doing = topic.is_acting and known is not None and known.kind in ACTING
        return is_doing and is_person(who, language)
    if known is not None and known.kind not in (VerbClass.PLAIN, VerbClass.SPEECH):
        return False
    is_body = who in language.scopes.references or who in language.scopes.localities
    if stated.quantity.unit.dimension == MONEY:
        return is_body or is_person(who, language)
    if stated.quantity.unit != NUMBER:
        return False
    if _is_done(setting, topic.verb, language):
        return is_body  # "the rebels lost 40" of their own
    is_led = lead_of(setting, language) in language.subjects.reached
    return is_led and is_person(who, language)


def _is_done(setting: Setting, verb: int, language: Language) -> bool:
    """Whether the verb has the number for its object, and does not only tell it."""
    governing = setting.governing
    is_its = governing.verb == verb and governing.role is Role.OBJECT
    is_telling = setting.lower[verb] in language.nouns.lending.told_links
    between = setting.lower[verb + 1 : governing.first]  # "bodies came out: 23", "voted by 12"
    is_parted = any(not word[0].isalpha() for word in between)
    is_parted = is_parted or not language.scopes.prepositions.isdisjoint(between)
    return is_its and not (governing.is_passive or is_telling or is_parted)


def _phrase_of(setting: Setting, topic: Topic, language: Language) -> Iterator[Phrase]:
    subjects, lower = language.subjects, setting.lower
    head = joint_head(setting, topic.head, language)
    kinds = modifiers_of(setting, head) if head == topic.head else ()
    if head in setting.governing.subject:  # "despite the rain turnout was 43%" is no rain's
        kinds = tuple(kind for kind in kinds if kind in setting.governing.subject)
    first = _first_of(setting, kinds[0] if kinds else head, head, language)
    is_led = not subjects.wholes.isdisjoint(lower[head + 1 : head + 2])
    singulars = _singulars(setting, range(first, head + 1), language, is_led=is_led)
    if _moves_by(setting, head, language) and len(singulars) > 1:
        singulars = singulars[:-1]
    if not _is_thing(singulars, language) or not _is_noun(setting, head, singulars, language):
        return
    if topic.is_said and singulars[-1] in language.subjects.forecasters:
        return  # "economists expect a rise of 1.1%"
    if _is_one(setting, topic) and language.measures.named(singulars) is None:
        return
    kind = kind_before(setting, kinds, language)
    if is_led and singulars[-1] in subjects.carriers and len(singulars) > 1:
        kind = singulars[-2]  # "the price of wheat"
    if kind == singulars[-1] or is_plain(kind, singulars[-1], language):
        kind = ""  # "the river Lusk" is a river
    rule = SAID if topic.is_said else PARSED
    yield Phrase(singulars, span_of(setting.words, first, head + 1), rule, kind, topic.is_said)


def _moves_by(setting: Setting, head: int, language: Language) -> bool:
    """ "Saw their state pension rise by 4%": the parse took a verb for the noun of a change."""
    subjects, behind = language.subjects, setting.lower[head + 1 : head + 2]
    is_moved = head > 0 and setting.grammar.sentence.parse.tags[head - 1] in NOUNS
    is_change = is_moved and setting.lower[head] in subjects.changes
    return is_change and not subjects.margins.isdisjoint(behind)


def _is_one(setting: Setting, topic: Topic) -> bool:
    """ "Residents of the valley, 6,000 of them", "one of 14 in the region": a bare count counts no
    single thing that it only stands beside."""
    stated, parse = setting.stated, setting.grammar.sentence.parse
    if stated.noun or stated.quantity.unit.dimension not in (COUNT, NUMBER.dimension):
        return False
    top = parse.top_of(range(setting.governing.first, setting.governing.after))
    is_apposed = parse.relation(top) == APPOSED and parse.heads[top] == topic.head
    return (is_apposed or not topic.is_said) and parse.tags[topic.head] == SINGULAR


def _first_of(setting: Setting, first: int, head: int, language: Language) -> int:
    tags = setting.grammar.sentence.parse.tags
    while first and (tags[first - 1].startswith("JJ") or _is_known(setting, first, head, language)):
        first -= 1
    opening = setting.lower[0]
    if first != 1 or not opening[0].isalpha() or opening in language.scopes.closed:
        return first
    # "Youth unemployment": the capital of a sentence's first word makes no name of a noun
    is_measure = language.measures.named(singulars_of(setting.words[: head + 1], language))
    return 0 if is_measure or setting.lower[0] in language.names.commons else 1


def _is_known(setting: Setting, first: int, head: int, language: Language) -> bool:
    """ "Waiting lists", of which the parse has only the lists."""
    phrase = singulars_of(setting.words[first - 1 : head + 1], language)
    row = language.measures.named(phrase)
    return row is not None and row is not language.measures.named(phrase[1:])


def _singulars(
    setting: Setting, places: range, language: Language, *, is_led: bool
) -> tuple[str, ...]:
    words, head = setting.words, places.stop - 1
    singulars = singulars_of(words[places.start : places.stop], language)
    if _only_opens(setting, head):
        singulars = (language.nouns.singular(setting.lower[head]),)
    if not is_led or not singulars or singulars[-1] not in language.subjects.carriers:
        return singulars
    tags = setting.grammar.sentence.parse.tags
    end = next((at for at in range(head + 1, len(tags)) if tags[at] in FORMS), len(tags))
    # "supplies of gas", but "the price of a loaf sits at"
    return carried_phrase(words[:end], places.start, language) or singulars


def _is_thing(singulars: tuple[str, ...], language: Language) -> bool:
    """No time, no amount, no bare "increase", and nobody's: "Corvane's"."""
    subjects = language.subjects
    no_things = subjects.times | subjects.never_measured | subjects.comparing | subjects.amounts
    if not singulars or "'" in singulars[-1].replace("’", "'"):
        return False
    if not language.numbers.tellers.isdisjoint(singulars[-1].split("-")):
        return False  # "two-thirds of the lakes"
    if singulars[-1] in no_things and not language.measures.lasts(singulars):
        return False
    return not subjects.changes.issuperset(singulars)


def _is_noun(setting: Setting, head: int, singulars: tuple[str, ...], language: Language) -> bool:
    if is_adverb(setting.lower[head], language.scopes):
        return setting.lower[head] in language.nouns.nominal  # "rose sharply by 4%"
    is_tagged = setting.grammar.sentence.parse.tags[head] in NOUNS or _only_opens(setting, head)
    return is_tagged or language.measures.named(singulars) is not None


def _only_opens(setting: Setting, place: int) -> bool:
    """ "Timber" at the start of a sentence, which has its capital from there and is no name."""
    tag = setting.grammar.sentence.parse.tags[0]
    is_noun = place == 0 and (tag in NAME_TAGS or tag in NOUNS)
    return is_noun and all(name.first > 0 for name in setting.grammar.names)


def is_plain(kind: str, head: str, language: Language) -> bool:
    """ "Net profit" is profit by another name, "domestic sales" are a kind of sales."""
    return kind in language.subjects.no_kinds and (kind, head) in language.measures.by_words


def kind_before(setting: Setting, places: Sequence[int], language: Language) -> str:
    """The noun that says which kind: "gas" of "gas prices"; "second-quarter" says only when."""
    times = language.subjects.times
    calendar = language.names.calendar  # "March exports" are of no march
    kinds = [setting.lower[at] for at in places if setting.words[at].text not in calendar]
    hope = max((at for at, kind in enumerate(kinds) if kind in language.subjects.hopes), default=-1)
    kinds = kinds[hope + 1 :]  # "the mill forecast sales": the parse may have lost the verb
    kept = [
        kind
        for kind in kinds
        if kind.replace("-", "").isalpha()
        and kind not in language.scopes.adverbs
        and not times.intersection(kind.split("-"))
        and kind not in language.numbers.cardinals  # "its six dams" are dams
    ]
    return " ".join(kept[-1:])


def counted_kind(setting: Setting, after: int, language: Language) -> str:
    """ "Cholera" of "40 cholera cases" and of "40 cases of cholera" alike."""
    lower, subjects = setting.lower, language.subjects
    kind = kind_before(setting, modifiers_of(setting, after - 1), language)
    is_carrier = language.nouns.singular(lower[after - 1]) in subjects.carriers
    is_led = is_carrier and not subjects.wholes.isdisjoint(lower[after : after + 1])
    if kind or not is_led or not language.scopes.closed.isdisjoint(lower[after + 1 : after + 2]):
        return kind
    return "".join(carried_phrase(setting.words, after + 1, language)[-1:])


def kind_led(setting: Setting, before: Sequence[str], language: Language) -> str:
    """ "Wheat" of "a wheat crop of 40 tonnes"; "inflation of 3.4%" and "put the toll at 40" have
    none, and "a pre-tax profit of $40m" is one by another name."""
    if setting.stated.quantity.unit.dimension not in STUFF:
        return ""
    kinds = modifiers_of(setting, setting.governing.first - LED)
    kind = kind_before(setting, kinds, language)
    return "" if (kind, before[-1]) in language.measures.by_words else kind
