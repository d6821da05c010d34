"""In what mood a number is stated: asserted, planned, possible, denied, demanded or reported."""

from collections.abc import Iterator
from datetime import date

from app.domain import MONEY, PERCENT, Kind, Modality, Period, Span
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass, VerbForm
from app.reading.measures.amounts import amount_of
from app.reading.measures.kinds import NEAR
from app.reading.measures.leading import leading_words
from app.reading.measures.samples import asked_at
from app.reading.scoping.mood_elsewhere import (
    is_elsewhere,
    is_of_noun,
    is_told_apart,
    relative_behind,
    tells_past,
)
from app.reading.scoping.underway import underway
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.openings import LISTING, STOPS
from app.reading.syntax.verbs import is_adverb

QUOTED, HEADLINE = "modality.quoted", "modality.headline"
ASSERTED, CAME_FROM = "modality.asserted", "modality.came-from"
FORESEEN, POLLED, TABLED = "modality.foreseen", "modality.polled", "modality.tabled"
NOT_BEGUN = "modality.not-begun"

POWER = "power"
BY = "by"
REACH = 7
"""Words behind a number in which a verb may say its mood: "the company had first offered"."""

NOUN = "NN"
"""How the tags of nouns begin: "the risk of stroke" is no risk to the number."""


def modality_of(setting: Setting, kind: Kind, language: Language) -> Facet:
    """The mood that the words of the number's own clause put it in; asserted without any, unless
    it was foreseen: "net profit is seen at $40 million" is no fact. That so many of those asked
    would do a thing is one, what they plan is none."""
    is_forecast = kind is Kind.FORECAST
    told = _told(setting, language, is_forecast=is_forecast)
    if kind is Kind.POLL and told.span and _is_ahead(setting, told.span, language):
        return Facet(str(Modality.ASSERTED), POLLED, None)
    is_plain = told.value == Modality.ASSERTED
    return Facet(str(Modality.PLANNED), FORESEEN, None) if is_plain and is_forecast else told


def in_its_time(
    mood: Facet, setting: Setting, period: Period, published: date | None, language: Language
) -> Facet:
    """The mood of a number that held, or is to hold, then: of a time that has not begun when the
    article is published nothing is a fact yet, "a budget that lifts next year's spending to 5%",
    unless a forecast is held against it: "3.1% in June after May's 4.2%"."""
    lead = setting.lower[max(setting.governing.first - NEAR, 0) : setting.governing.first]
    is_ahead = published is not None and period.start is not None and period.start > published
    is_plain = mood.rule == ASSERTED and language.modalities.past_leads.isdisjoint(lead)
    planned = Facet(str(Modality.PLANNED), NOT_BEGUN, period.span)
    return planned if is_plain and is_ahead else mood


def _is_ahead(setting: Setting, said: Span, language: Language) -> bool:
    return said.of(setting.grammar.sentence.text).lower() in language.modalities.ahead


def _told(setting: Setting, language: Language, *, is_forecast: bool) -> Facet:
    before = setting.lower[setting.governing.first - 1] if setting.governing.first else ""
    if before in language.subjects.origins and not is_forecast:
        return Facet(str(Modality.ASSERTED), CAME_FROM, None)  # "will rise to 9% from 7%"
    is_aside = setting.governing.role is Role.ASIDE
    after = setting.governing.after
    is_sum = setting.stated.quantity.unit.dimension in (MONEY, PERCENT)  # no "40 wines on offer"
    if (
        is_sum
        and after < len(setting.lower)
        and language.modalities.tabled.at(setting.lower, after)
    ):
        return Facet(str(Modality.PLANNED), TABLED, None)
    behind = next(_behind(setting, language), None)
    if behind:
        return behind
    cues = [] if is_aside else list(_cues(setting, language))
    for modality in language.modalities.order:
        for cue in cues:
            if cue.value == modality:
                return cue
    return _unsaid(setting, language)


def _unsaid(setting: Setting, language: Language) -> Facet:
    """The mood of a number that no cue puts in one."""
    is_aside = setting.governing.role is Role.ASIDE
    planned = None if is_aside else underway(setting, language)
    if planned:
        return planned
    if _is_headline(setting, language):
        return Facet(str(Modality.PLANNED), HEADLINE, None)
    if _is_quoted(setting, language):
        return Facet(str(Modality.REPORTED), QUOTED, None)
    return Facet(str(Modality.ASSERTED), ASSERTED, None)


def _cues(setting: Setting, language: Language) -> Iterator[Facet]:
    """The moods named before the number, or before the verb that it is the subject of."""
    places, said = leading_words(setting, language), setting.lower
    lower = [said[place] for place in places]
    plain = _plain(lower, language)
    parse, own = setting.grammar.sentence.parse, _own_verb(setting)
    tags, asked = parse.tags, asked_at(setting, language)
    for at in language.modalities.cues.places_in(lower):
        place = places[at]
        for row, after in language.modalities.cues.all_at(lower, at):
            is_led = said[place + 1 : place + 2] == (language.scopes.small.that,)  # "demands that"
            is_noun = tags and tags[place].startswith(NOUN) and after == at + 1 and not is_led
            is_possible = row.means is Modality.POSSIBLE
            is_its = _is_room(setting, place, language) if is_possible else own in places[at:after]
            clause = relative_behind(setting, place)
            is_done = row.means is Modality.DENIED or _is_past(setting)
            is_far = clause is not None and (is_done or tells_past(setting, clause, language))
            is_plain = not plain.isdisjoint(range(at, after))
            is_no_cue = is_plain or is_noun or is_its or is_far or place == asked
            is_no_cue = is_no_cue or _is_settled(setting, place, language)
            is_no_cue = is_no_cue or is_of_noun(setting, place)
            is_no_cue = is_no_cue or is_told_apart(setting, place, language)
            if not (is_no_cue or is_elsewhere(setting, place)):
                yield Facet(str(row.means), row.id, span_of(setting.words, place, place + 1))


def _is_room(setting: Setting, place: int, language: Language) -> bool:
    """ "The dam can hold 12 million litres", "the plant can generate 400 MW": what it can is what
    it was built for."""
    amount = amount_of(setting, language)
    is_power = setting.stated.quantity.unit.dimension == POWER
    return (amount is not None and place in amount.words) or (
        is_power and place + 1 == setting.governing.verb
    )


def _is_settled(setting: Setting, place: int, language: Language) -> bool:
    """ "40 students were offered places", "the court ordered the mill to pay $40 million": done, or
    owed, as it is said; an offer of 4% and 40 boats that were ordered are still to come."""
    word, governing, known = setting.lower[place], setting.governing, language.modalities
    reading = governing.reading
    if word in known.decreed:
        return reading is not None and reading.lemma in known.paid
    helping = language.scopes.verbs.get(setting.lower[place - 1]) if place else None
    is_borne = helping is not None and helping.kind in (VerbClass.COPULA, VerbClass.AUXILIARY)
    is_borne = is_borne and setting.lower[place - 1] not in language.deeds.perfect
    is_object = governing.verb == place and governing.role is Role.OBJECT
    return word in known.received and is_borne and not is_object


def _behind(setting: Setting, language: Language) -> Iterator[Facet]:
    """ "The 9% the nurses had demanded", "the 40 boats promised by the yard": a verb behind the
    number says in what mood it is, where somebody else does it than what is counted."""
    lower, after, scopes = setting.lower, setting.governing.after, language.scopes
    start = after + (lower[after : after + 1] == (scopes.small.that,))
    for place in range(start, min(after + REACH, len(lower))):
        if lower[place] in {*STOPS, *LISTING, *scopes.relatives} or lower[place][0].isdigit():
            return
        found = language.modalities.cues.at(lower, place)
        if found is None or lower[place] not in language.modalities.behind:
            continue
        is_by = lower[place + 1 : place + 2] == (BY,)
        if is_by if place == after else _is_done(setting, range(start, place), language):
            span = span_of(setting.words, place, place + 1)
            yield Facet(str(found[0].means), found[0].id, span)
        return


def _is_done(setting: Setting, doer: range, language: Language) -> bool:
    """Whether these words are somebody, with "had" or an adverb at most: "the nurses had"."""
    lower, scopes = setting.lower, language.scopes
    who = [
        at
        for at in doer
        if lower[at] not in language.deeds.perfect and not is_adverb(lower[at], scopes)
    ]
    names = {at for name in setting.grammar.names for at in range(name.first, name.after)}
    if (
        not who
        or lower[who[0]] in scopes.prepositions
        or any(at in setting.grammar.verbs for at in who)
    ):
        return False
    is_opened = lower[who[0]] in scopes.determiners or lower[who[0]] in scopes.pronouns
    return is_opened or who[0] in names


def _is_past(setting: Setting) -> bool:
    """ "It will close a mill that made a loss of $4m": what is done is past whatever is planned."""
    reading, governing = setting.governing.reading, setting.governing
    if reading is None or governing.verb is None or governing.verb > governing.first:
        return False
    return (
        VerbForm.PAST in reading.forms
        and not reading.is_auxiliary
        and VerbForm.BASE not in reading.forms
    )


def _plain(lower: list[str], language: Language) -> set[int]:
    """Where a phrase stands that puts the number in no mood, with each of its words."""
    cues = language.modalities.cues
    found = ((at, cues.at(lower, at)) for at in cues.places_in(lower))
    plain = (range(at, row[1]) for at, row in found if row and row[0].means is Modality.ASSERTED)
    return {place for phrase in plain for place in phrase}


def _own_verb(setting: Setting) -> int | None:
    """The verb that the number does itself: "12 states demanded aid" demands no 12 states."""
    governing = setting.governing
    is_its = governing.role is Role.SUBJECT and not governing.is_passive
    reading = governing.reading
    if not is_its or governing.is_reduced or reading is None or reading.is_auxiliary:
        return None
    return governing.verb


def _is_headline(setting: Setting, language: Language) -> bool:
    """ "Norland to send 40 ships": no verb stands before the one that is still to come."""
    governing, verbs = setting.governing, setting.grammar.verbs
    if governing.verb is None or governing.role is not Role.OBJECT:
        return False
    is_first = not any(place < governing.group for place in verbs)
    return is_first and setting.lower[governing.group - 1 : governing.group] == (
        language.scopes.small.infinitive,
    )


def _is_quoted(setting: Setting, language: Language) -> bool:
    """Whether a quotation that is still open holds the number."""
    before, quotes = setting.lower[: setting.governing.first], language.modalities.quotes
    if quotes.keys().isdisjoint(before):
        return False
    closing: str | None = None
    for mark in before:
        if closing is None:
            closing = quotes.get(mark)
        elif mark == closing:
            closing = None
    return closing is not None
