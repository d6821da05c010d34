"""Two deeds of one number: "destroyed or badly damaged"."""

from collections.abc import Sequence

from app.lexicon.lexicon import Language
from app.lexicon.scopes import Scopes
from app.lexicon.verbs import VerbClass
from app.reading.syntax.clauses import Setting
from app.reading.syntax.verbs import is_adverb


def alternatives(setting: Setting, verb: int, name: str, language: Language) -> tuple[str, ...]:
    """ "Destroyed or badly damaged": one number for both, which is more than either's."""
    lower, verbs, scopes = setting.lower, setting.grammar.verbs, language.scopes
    other = next(
        (
            _past_adverbs(lower, joined + step, step, language)
            for step in (1, -1)
            if _is_at(lower, joined := _past_adverbs(lower, verb + step, step, language), scopes)
        ),
        None,
    )
    reading = None if other is None else verbs.get(other)
    if reading is None or reading.kind is not VerbClass.PLAIN:
        return (name,)
    second = scopes.events.get(reading.lemma, reading.participle)
    if not second or second == name:
        return (name,)
    return (f" {scopes.small.either} ".join(sorted((name, second))),)


def _is_at(lower: Sequence[str], place: int, scopes: Scopes) -> bool:
    return 0 < place < len(lower) and lower[place] == scopes.small.either


def _past_adverbs(lower: Sequence[str], place: int, step: int, language: Language) -> int:
    while 0 <= place < len(lower) and is_adverb(lower[place], language.scopes):
        place += step
    return place
