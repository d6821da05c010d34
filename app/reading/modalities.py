"""In what mood a number is stated: asserted, planned, possible, denied, demanded or reported."""

from collections.abc import Iterator

from app.domain import Modality
from app.lexicon.lexicon import Language
from app.reading.clauses import Role, Setting, leading_words
from app.reading.facets import Facet, span_of

QUOTED, HEADLINE = "modality.quoted", "modality.headline"
ASSERTED, CAME_FROM = "modality.asserted", "modality.came-from"

NOUN = "NN"
"""How the tags of nouns begin: "the risk of stroke" is no risk to the number."""


def modality_of(setting: Setting, language: Language) -> Facet:
    """The mood that the words of the number's own clause put it in; asserted without any."""
    before = setting.lower[setting.governing.first - 1] if setting.governing.first else ""
    if before in language.subjects.origins:
        return Facet(str(Modality.ASSERTED), CAME_FROM, None)  # "will rise to 9% from 7%"
    is_aside = setting.governing.role is Role.ASIDE
    cues = [] if is_aside else list(_cues(setting, language))
    for modality in language.modalities.order:
        for cue in cues:
            if cue.value == modality:
                return cue
    if _is_headline(setting, language):
        return Facet(str(Modality.PLANNED), HEADLINE, None)
    if _is_quoted(setting, language):
        return Facet(str(Modality.REPORTED), QUOTED, None)
    return Facet(str(Modality.ASSERTED), ASSERTED, None)


def _cues(setting: Setting, language: Language) -> Iterator[Facet]:
    """The moods named before the number, or before the verb that it is the subject of."""
    places, said = leading_words(setting, language), setting.lower
    lower = [said[place] for place in places]
    tags = setting.grammar.sentence.parse.tags
    for at in language.modalities.cues.places_in(lower):
        place = places[at]
        for row, after in language.modalities.cues.all_at(lower, at):
            is_noun = tags and tags[place].startswith(NOUN) and after == at + 1
            if not is_noun:
                yield Facet(str(row.means), row.id, span_of(setting.words, place, place + 1))


def _is_headline(setting: Setting, language: Language) -> bool:
    """ "Norland to send 40 ships": no verb stands before the one that is still to come."""
    governing, verbs = setting.governing, setting.grammar.verbs
    if governing.verb is None or governing.role is not Role.OBJECT:
        return False
    is_first = not any(place < governing.group for place in verbs)
    return is_first and setting.lower[governing.group - 1 : governing.group] == (
        language.scopes.infinitive,
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
