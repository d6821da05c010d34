"""Whose a number is by what is done: who ordered what is counted, who is fined, whose profit was
cut."""

from app.domain import MONEY
from app.lexicon.lexicon import Language
from app.lexicon.names import Form
from app.lexicon.verbs import VerbClass, VerbForm
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.names import POSSESSIVE, Name, is_malady
from app.reading.syntax.seats import title_start

AGENT, PUNISHED, BROUGHT = "subject.agent", "subject.punished", "subject.brought"

NEAR = 3
"""Words between a participle and its agent: "ordered last year by", "by the carmaker Corvane"."""


def agent_of(setting: Setting, language: Language) -> Facet | None:
    """The doer of "40 jets were ordered by Corvane", "the 40 jets ordered by Corvane"."""
    if setting.governing.role is not Role.SUBJECT:
        return _dealer(setting, language)
    for verb in (setting.governing.after, setting.governing.verb):
        if verb is None or not _is_done(setting, verb, language):
            continue
        name = _behind_by(setting, verb, language)
        if name is not None:
            return _facet(setting, name, AGENT)
    return None


def _dealer(setting: Setting, language: Language) -> Facet | None:
    """Who paid the price: "was bought by Corvane for $9m", "was sold to Corvane for $9m"."""
    governing, reading = setting.governing, setting.governing.reading
    is_price = setting.stated.quantity.unit.dimension == MONEY
    if governing.verb is None or reading is None or not (governing.is_passive and is_price):
        return None
    lead, start = setting.lower[governing.verb + 1 : governing.verb + 2], governing.verb + 2
    if not lead or reading.lemma not in language.scopes.dealing.get(lead[0], ()):
        return None
    name = next((one for one in setting.grammar.names if one.first == start), None)
    return _facet(setting, name, AGENT) if name and name.after <= governing.first else None


def _is_done(setting: Setting, verb: int, language: Language) -> bool:
    """Whether the verb tells what was done, and not who says or counts it."""
    reading = setting.grammar.verbs.get(verb)
    if reading is None or reading.is_auxiliary or VerbForm.PARTICIPLE not in reading.forms:
        return False
    known = language.attributions
    is_told = reading.lemma in known.telling or reading.lemma in known.reviewing
    is_told = is_told or reading.kind is VerbClass.SPEECH
    is_passive = setting.governing.is_passive or verb == setting.governing.after
    return is_passive and not is_told


def _behind_by(setting: Setting, verb: int, language: Language) -> Name | None:
    """The name behind "by", past what the doer is: "by the carmaker Corvane"."""
    lower, margins = setting.lower, language.subjects.margins
    places = range(verb + 1, min(verb + 1 + NEAR, len(lower)))
    by = next((place for place in places if lower[place] in margins), None)
    if by is None:
        return None
    for name in setting.grammar.names:
        between = lower[by + 1 : name.first] if name.first > by else ()
        is_near = by < name.first <= by + 1 + NEAR
        is_open = all(word[0].isalpha() and word not in _barring(language) for word in between)
        if is_near and is_open:
            return name if _may_do(setting, name, language) else None
    return None


def _barring(language: Language) -> frozenset[str]:
    return language.scopes.closed - language.scopes.determiners


def _may_do(setting: Setting, name: Name, language: Language) -> bool:
    """Storms and diseases have nothing of their own."""
    happenings = language.scopes.happenings
    words = setting.lower[name.first : name.after + 1]
    return happenings.keys().isdisjoint(words) and not is_malady(name, language)


def punishes(setting: Setting, language: Language) -> bool:
    """ "The court fined Corvane $40m": what is done is no deed of the subject's."""
    governing = setting.governing
    is_done = governing.role is Role.OBJECT and not governing.is_passive
    reading = governing.reading
    if not is_done or reading is None:
        return False
    return reading.lemma in language.scopes.punishing or _metes_out(
        setting, reading.lemma, language
    )


def _metes_out(setting: Setting, lemma: str, language: Language) -> bool:
    """ "The court gave Tom Vale a 12-year sentence", "gave him a fine of $9m": the penalty stands
    behind the number, or right before what leads to it."""
    first, after, scopes = setting.governing.first, setting.governing.after, language.scopes
    beside = (*setting.lower[max(first - 2, 0) : first - 1], *setting.lower[after : after + 2])
    return lemma in scopes.meting and not scopes.penalties.isdisjoint(beside)


def punished(setting: Setting, language: Language) -> Facet | None:
    """Whom such a verb is done to, if named between it and the number."""
    governing, lower = setting.governing, setting.lower
    for name in reversed(setting.grammar.names):
        is_between = (governing.verb or 0) < name.first and name.after <= governing.first
        if not is_between or name.form is Form.ADJECTIVE:
            continue
        is_led = lower[name.first - 1] in language.scopes.prepositions
        is_owner = lower[name.after] in POSSESSIVE
        if not (is_led or is_owner):
            return _facet(setting, name, PUNISHED)
    return None


def brought(setting: Setting, language: Language) -> Facet | None:
    """Whom it is brought, or taken from: "the strike cost Corvane about $9m". Who that is stands
    alone between the verb and the number."""
    lower, scopes = setting.lower, language.scopes
    end = setting.governing.first
    while end and lower[end - 1] in scopes.determiners:
        end -= 1
    name = next((one for one in setting.grammar.names if one.after == end), None)
    if name is None or name.form is Form.ADJECTIVE:
        return None
    place = title_start(setting.grammar, name.first, language) - 1
    while place > 0 and lower[place] in scopes.determiners:
        place -= 1
    verb = scopes.verbs.get(lower[place])
    is_brought = place > 0 and verb is not None and verb.lemma in scopes.bringing
    return _facet(setting, name, BROUGHT) if is_brought else None


def is_suffered(setting: Setting, language: Language) -> bool:
    """Whether the subject only suffers what is done; not where that gives it the number or moves
    it: "Corvane was fined $9m", "Corvane's output was cut by 4%", "its debt was put at $9m"."""
    governing, subjects = setting.governing, language.subjects
    reading = governing.reading
    if not governing.is_passive:
        return False
    if reading is None:
        return True
    if reading.lemma in language.scopes.receiving or _is_laid_on(setting, language):
        return False
    lead = setting.lower[governing.first - 1] if governing.first else ""
    is_level = lead in subjects.origins or lead in subjects.reached
    moves = reading.kind is VerbClass.CHANGE or reading.lemma in language.scopes.moves.verbs
    return not (is_level or (moves and lead in subjects.margins))


def _is_laid_on(setting: Setting, language: Language) -> bool:
    """ "Corvane was hit with a $9m fine": a sum that is laid on somebody is theirs."""
    verb, is_sum = setting.governing.verb, setting.stated.quantity.unit.dimension == MONEY
    behind = setting.lower[verb + 1 : verb + 2] if verb is not None else ()
    return is_sum and behind == (language.scopes.small.absolute,)


def penalised(setting: Setting, language: Language) -> Facet | None:
    """Whom the penalty is for: "the $9m fine on Corvane", "a fine of $9m on Corvane", "the fine for
    Corvane is $9m"."""
    lower, first, after = setting.lower, setting.governing.first, setting.governing.after
    penalties, place = language.scopes.penalties, -1
    if lower[after : after + 1] and lower[after] in penalties:
        place = after + 1
    elif first > 1 and lower[first - 2] in penalties:
        place = after
    elif setting.governing.role is Role.OBJECT:
        subject = setting.governing.subject
        place = next((at + 1 for at in subject if lower[at] in penalties), -1)
    if place < 0 or place >= len(lower) or lower[place] not in language.scopes.laid:
        return _hit_with(setting, language) if place == after + 1 else None
    start = place + 1 + (lower[place + 1 : place + 2] == (language.scopes.small.definite,))
    name = next((one for one in setting.grammar.names if one.first == start), None)
    return _facet(setting, name, PUNISHED) if name else None


def _hit_with(setting: Setting, language: Language) -> Facet | None:
    """ "The regulator hit Corvane with a $9m fine": the object of a verb that metes it out."""
    lower, place = setting.lower, setting.governing.first - 1
    while place > 0 and lower[place] in language.scopes.determiners:
        place -= 1
    name = next((one for one in setting.grammar.names if one.after == place), None)
    if name is None or not name.first or lower[place] != language.scopes.small.absolute:
        return None
    verb = language.scopes.verbs.get(lower[name.first - 1])
    is_met = verb is not None and verb.lemma in language.scopes.meting
    return _facet(setting, name, PUNISHED) if is_met else None


def _facet(setting: Setting, name: Name, rule: str) -> Facet:
    return Facet(name.canonical, rule, span_of(setting.words, name.first, name.after))
