"""In what mood a number is stated: asserted, planned, possible, denied, demanded or reported."""

from app.domain import Modality, Stated
from app.lexicon.lexicon import Language
from app.reading.clauses import Governing, Role, governing_of
from app.reading.words import SentenceText


def modality_of(sentence: SentenceText, stated: Stated, language: Language) -> Modality:
    """The mood that the words of the number's own clause put it in; asserted without any."""
    governing = governing_of(sentence, stated, language)
    cues = set() if governing.role is Role.ASIDE else _cues(sentence, governing, language)
    for modality in language.modalities.order:
        if modality in cues:
            return modality
    return Modality.REPORTED if _is_quoted(sentence, stated, language) else Modality.ASSERTED


def _cues(sentence: SentenceText, governing: Governing, language: Language) -> set[Modality]:
    """The moods named before the number, or before the verb that it is the subject of."""
    is_subject = governing.role is Role.SUBJECT and governing.verb is not None
    # "40 ships are to sail": the word behind the verb belongs to the cue
    end = (governing.verb or 0) + 2 if is_subject else governing.after
    lower = [
        word.lower
        for place, word in enumerate(sentence.words[:end])
        if place >= governing.start and place not in governing.hidden
        if word.text not in language.names.calendar  # "in May" is no "may"
    ]
    longest, cues = language.modalities.longest, language.modalities.cues
    phrases = (
        tuple(lower[place : place + length])
        for place in range(len(lower))
        for length in range(1, longest + 1)
    )
    return {cues[phrase] for phrase in phrases if phrase in cues}


def _is_quoted(sentence: SentenceText, stated: Stated, language: Language) -> bool:
    """Whether a quotation that is still open holds the number."""
    closing: str | None = None
    for word in sentence.before(stated.span.start):
        if closing is None:
            closing = language.modalities.quotes.get(word.text)
        elif word.text == closing:
            closing = None
    return closing is not None
