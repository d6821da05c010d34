"""Words of saying that no verb group shows: ", the agency estimates,", "police figures show"; and
whose paper it is that says so: "a survey of 900 adults by Wire One"."""

from collections.abc import Iterator, Sequence

from app.lexicon.lexicon import Language
from app.lexicon.names import Form
from app.lexicon.verbs import VerbForm, VerbReading
from app.reading.syntax.closings import is_said
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.openings import LISTING
from app.reading.syntax.persons import is_person
from app.reading.syntax.phrases import phrase_after
from app.reading.text.words import Word

APART = frozenset({",", ";", ":", "–", "—"})
LONGEST_SAMPLE = 4
"""Words of "1,012 likely male voters"."""

LONGEST_DAY = 5
"""Words of "in a statement on Friday"."""

VERBAL = "VB"
FARTHEST_AUTHOR = 6
"""Words of "of 1,204 adults taken by"."""


def of_papers(grammar: Grammar, language: Language) -> Iterator[tuple[int, VerbReading]]:
    """ "NHS figures show, but": the base form of a verb behind a paper is one."""
    known, lower = language.attributions, grammar.sentence.lower
    for place in range(1, len(lower)):
        paper = lower[place - 1]
        is_verb = lower[place] in known.verb_forms and place not in grammar.verbs
        if is_verb and paper in known.documents and language.nouns.is_plural(paper):
            yield place, language.scopes.verbs[lower[place]]


def interposed(grammar: Grammar, language: Language) -> Iterator[int]:
    """The verbs of ", the agency estimates,": somebody and what he does, between two marks; where
    he did it a day may follow, "reported on Friday,"."""
    words, lower = grammar.words, grammar.sentence.lower
    said = language.attributions.verb_forms
    for place in range(2, len(words) - 2):
        if lower[place] not in said:
            continue
        end = _behind_day(grammar, place + 1, language)
        is_closed = lower[end] in APART or _trails(grammar, place, language)
        if not is_closed or not _is_verb(grammar, place, language):
            continue
        is_list = lower[end + 1 : end + 2] != () and lower[end + 1] in LISTING
        is_finite = _is_past(lower[place], language) or _is_bodys(grammar, place, language)
        if is_list and end == place + 1 and not is_finite:
            continue  # "made refunds, claims, and repairs"
        if is_said(words, grammar.names, place, language):
            yield place


def _trails(grammar: Grammar, verb: int, language: Language) -> bool:
    """ ", the economist warned in a note that": a verb that says nothing else, and where or how."""
    known, lower = language.attributions, grammar.sentence.lower
    is_plain = language.scopes.verbs[lower[verb]].lemma in known.plain
    return is_plain and lower[verb + 1] in known.trailing


def _is_bodys(grammar: Grammar, verb: int, language: Language) -> bool:
    """ "The agency reckons, and it takes": somebody who speaks stands before it."""
    before = grammar.sentence.lower[verb - 1]
    is_named = any(name.after == verb for name in grammar.names)
    return is_named or before in language.attributions.counters or is_person(before, language)


def _is_past(word: str, language: Language) -> bool:
    forms = language.scopes.verbs[word].forms
    return VerbForm.PAST in forms and VerbForm.BASE not in forms


def _behind_day(grammar: Grammar, start: int, language: Language) -> int:
    """Behind "on Friday", "last week" or "in a statement", where a mark follows it."""
    words, lower, scopes = grammar.words, grammar.sentence.lower, language.scopes
    is_when = words[start].text in language.names.calendar or lower[start] in scopes.dated
    if not is_when and lower[start] not in scopes.places:
        return start
    for place in range(start + 1, min(start + 1 + LONGEST_DAY, len(words) - 1)):
        if not lower[place][0].isalnum():
            return place if lower[place] in APART else start
        if place in grammar.verbs or lower[place] in language.numbers.cardinals:
            return start
    return start


def _is_verb(grammar: Grammar, place: int, language: Language) -> bool:
    """ "Estimates" is a noun as often: behind a name, or one paper, it is none."""
    tags = grammar.sentence.parse.tags
    is_tagged = tags[place : place + 1] != () and tags[place].startswith(VERBAL)
    is_bodys = _is_bodys(grammar, place, language)
    return place in grammar.verbs or is_tagged or is_bodys or _is_of_paper(grammar, place, language)


def _is_of_paper(grammar: Grammar, place: int, language: Language) -> bool:
    """ "Its annual report shows"."""
    lower, known = grammar.sentence.lower, language.attributions
    paper, reading = lower[place - 1], language.scopes.verbs[lower[place]]
    is_one = paper in known.documents and not language.nouns.is_plural(paper)
    return is_one and VerbForm.PRESENT in reading.forms


def author_of(grammar: Grammar, after: int, language: Language) -> Sequence[Word]:
    """Whose the paper is that ends before `after`: "a report by the agency", "data from police",
    "figures obtained by the Gazette", "a survey of 900 adults by Wire One"; whose a team is: "a
    team at Lindal University"."""
    words, lower, known = grammar.words, grammar.sentence.lower, language.attributions
    if not 0 < after < len(words):
        return ()
    is_team = lower[after - 1] in known.teams and lower[after] in (
        language.scopes.small.at_firm,
        *known.authored,
    )
    by = after if is_team else None
    if lower[after - 1] in known.documents:
        by = _by(grammar, after, language)
        if by is None:
            return _maker(grammar, after, language)
    return () if by is None else _whose(grammar, by + 1, language)


def _maker(grammar: Grammar, after: int, language: Language) -> Sequence[Word]:
    """ "Figures Enrolia collects", "data that the ministry released": who made the paper."""
    lower = grammar.sentence.lower
    start = after + (lower[after] in language.attributions.relating)
    said = _whose(grammar, start, language)
    if not said or (said[0].text.islower() and start == after):
        return ()  # "data police officers collect"
    verb = lower[grammar.sentence.index_after(said[-1].end) :][:1]
    reading = language.scopes.verbs.get(verb[0]) if verb else None
    return said if reading is not None and not reading.is_auxiliary else ()


def _whose(grammar: Grammar, start: int, language: Language) -> Sequence[Word]:
    """The name or the noun phrase that starts there, past its article."""
    words, lower = grammar.words, grammar.sentence.lower
    while start < len(words) and lower[start] in language.scopes.determiners:
        start += 1
    name = next((name for name in grammar.names if name.first == start), None)
    if name and name.form is not Form.ADJECTIVE:  # "from the Estonian navy"
        return words[start : name.after]
    return phrase_after(words, start, language)


def _by(grammar: Grammar, after: int, language: Language) -> int | None:
    """Where "by" or "from" stands: right behind the paper, its participle or its sample."""
    lower, authored = grammar.sentence.lower, language.attributions.authored
    if lower[after] in authored:
        return after
    reading = language.scopes.verbs.get(lower[after])
    is_done = reading is not None and VerbForm.PARTICIPLE in reading.forms
    if is_done and lower[after + 1 : after + 2] == (authored[0],):
        return after + 1
    return _behind_sample(grammar, after, language)


def _behind_sample(grammar: Grammar, after: int, language: Language) -> int | None:
    lower, authored = grammar.sentence.lower, language.attributions.authored
    behind = lower[after : after + FARTHEST_AUTHOR]
    if authored[0] not in behind or behind[0] not in language.subjects.wholes:
        return None
    by = after + behind.index(authored[0])
    is_sample = lower[after + 1][0].isdigit()
    is_open = all(word[0].isalnum() for word in lower[after:by])
    return by if is_sample and is_open else None


def pollsters(grammar: Grammar, language: Language) -> Iterator[tuple[int, Sequence[Word], str]]:
    """Who asked those that are counted, and where the sentence says so: "of the 1,012 adults polled
    last week by Wire One"; not who polled economists."""
    known, lower = language.attributions, grammar.sentence.lower
    if known.polled.keys().isdisjoint(lower):
        return
    for place in range(2, len(lower) - 2):
        rule = known.polled.get(lower[place])
        behind = lower[place + 1 : place + 1 + LONGEST_DAY]
        if (
            rule is None
            or known.authored[0] not in behind
            or not _are_counted(grammar, place, language)
        ):
            continue
        by = place + 1 + behind.index(known.authored[0])
        if all(word[0].isalnum() for word in lower[place:by]):
            yield by, _whose(grammar, by + 1, language), rule


def _are_counted(grammar: Grammar, end: int, language: Language) -> bool:
    """ "1,012 adults", "of those", and no economists, who are asked what they think will come."""
    lower = grammar.sentence.lower
    if lower[end - 1] in language.attributions.foreseers:
        return False
    before = lower[max(end - LONGEST_SAMPLE, 0) : end]
    is_those = before[-1] in language.scopes.determiners
    return is_those or any(
        word[0].isdigit() or word in language.numbers.cardinals for word in before
    )


def finds(grammar: Grammar, speaker: Sequence[Word], verb: int, language: Language) -> bool:
    """ "Divers found 40 bodies": whether it may be a thing that is found, by nobody who studies."""
    known, lower = language.attributions, grammar.sentence.lower
    reading = language.scopes.verbs.get(lower[verb])
    if reading is None or reading.lemma not in known.finding:
        return False
    is_that = lower[verb + 1 : verb + 2] == (language.scopes.small.that,)
    learned = known.documents | known.surveyors | known.foreseers | known.teams
    return not is_that and learned.isdisjoint(word.lower for word in speaker)
