"""Who says a number where that is done by them: "43 cases were reported by the ministry"."""

from collections.abc import Iterator, Sequence

from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbForm
from app.reading.scoping.apposed import named_behind
from app.reading.scoping.speakers import Speaker, credited
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.persons import is_person
from app.reading.syntax.phrases import phrase_after
from app.reading.syntax.references import Story
from app.reading.text.words import Word


def said_by(grammar: Grammar, story: Story, language: Language) -> Iterator[Speaker]:
    """Whoever stands behind "reported by", "announced by"; "reported by noon" names nobody."""
    lower, known = grammar.sentence.lower, language.attributions
    for verb, reading in grammar.verbs.items():
        rule = known.verbs.get(reading.lemma)
        is_borne = VerbForm.PARTICIPLE in reading.forms and lower[verb + 1 : verb + 2]
        if rule is None or not is_borne or lower[verb + 1] != known.authored[0]:
            continue
        speaker = named_behind(grammar, phrase_after(grammar.words, verb + 2, language), language)
        if not speaker or not _may_speak(grammar, speaker, language):
            continue
        named = credited(grammar, speaker, rule, story, language)
        if named:
            yield Speaker(named, verb)


def _may_speak(grammar: Grammar, speaker: Sequence[Word], language: Language) -> bool:
    """A name, a person or a house: no noon."""
    last, known = speaker[-1], language.attributions
    if last.lower in known.counters | known.surveyors or last.lower in known.voices:
        return True
    starts = {grammar.words[name.first].start for name in grammar.names}
    is_named = any(word.start in starts for word in speaker)
    return is_named or is_person(language.nouns.singular(last.lower), language)
