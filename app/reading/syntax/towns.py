"""Whether the seat of a government is meant as the town: "Nairobi's trams", "Dublin tenants"."""

from collections.abc import Sequence

from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass
from app.reading.text.words import Word

ADVERBIAL = "ly"
LONGEST_NOUN = 4
"""Words of what a town has, "'s affordable housing scheme", that may be the state's."""


def is_town_itself(
    seat: str, behind: Sequence[Word], language: Language, *, is_owner: bool
) -> bool:
    """Whether the words behind the seat, and behind its 's where it `is_owner`, are a town's and
    no state's: "Kyiv's forces" are Ukraine's."""
    if seat not in language.names.towns or not behind:
        return False
    if not is_owner and not _is_noun(behind, language):
        return False
    noun = [word.lower for word in behind[:LONGEST_NOUN]]
    end = next((at for at, word in enumerate(noun) if word in language.scopes.closed), len(noun))
    return end > 0 and language.names.statal.isdisjoint(noun[:end])


def _is_noun(behind: Sequence[Word], language: Language) -> bool:
    """Whether a small noun follows; a word that may be a verb is a noun before a verb: "Oslo rents
    rose"."""
    text, lower, scopes = behind[0].text, behind[0].lower, language.scopes
    if not (text.islower() and text[0].isalpha()) or lower in scopes.closed:
        return False
    if lower in scopes.adverbs | scopes.dated or lower.endswith(ADVERBIAL):
        return False
    if language.nouns.is_past(lower):
        return False
    verb = scopes.verbs.get(lower)
    is_subject = len(behind) > 1 and behind[1].lower in scopes.verbs
    return verb is None or (verb.kind is VerbClass.PLAIN and is_subject)
