from app.domain import Sentence, Span
from app.lexicon.loader import load
from app.reading.numbers.quantities import quantities_of
from app.reading.syntax.clauses import Role, governing_of
from app.reading.syntax.grammar import grammar_of
from app.reading.text.words import sentence_text

ENGLISH = load().language


def governed(text: str) -> tuple[Role, str | None, str]:
    sentence = sentence_text(text, Sentence(0, Span(0, len(text))))
    stated = quantities_of(text, sentence.sentence.span, load())[0][0]
    found = governing_of(grammar_of(sentence, load().language), stated, load().language)
    subject = sentence.words[found.subject.start : found.subject.stop]
    lemma = found.reading.lemma if found.reading else None
    return found.role, lemma, " ".join(word.text for word in subject)


def test_the_verb_before_a_number_has_it_as_its_object() -> None:
    assert governed("NATO has put 6,200 troops on standby.") == (Role.OBJECT, "put", "NATO")


def test_a_number_before_its_verb_is_the_subject() -> None:
    role, lemma, _ = governed("Some 212 people were killed in the floods.")
    assert (role, lemma) == (Role.SUBJECT, "kill")


def test_behind_after_the_verb_says_nothing_about_the_number() -> None:
    role, _, _ = governed("The country was considering support after $650 million in aid.")
    assert role is Role.ASIDE


def test_behind_after_another_clause_has_its_own_verb_and_subject() -> None:
    text = "The grocer pays 14 cents a share after profit reached a record."
    assert governed(text) == (Role.OBJECT, "pay", "The grocer")
    later = "The grocer pays a dividend after profit reached $310 million."
    assert governed(later) == (Role.OBJECT, "reach", "profit")


def test_behind_a_verb_of_speech_a_noun_may_hold_its_own_after() -> None:
    text = "Officials said rain after the storm flooded 40 homes."
    assert governed(text) == (Role.OBJECT, "flood", "rain after the storm")


def test_what_a_firm_is_to_do_is_not_done_to_it() -> None:
    def is_passive(text: str) -> bool:
        sentence = sentence_text(text, Sentence(0, Span(0, len(text))))
        stated = quantities_of(text, sentence.sentence.span, load())[0][0]
        return governing_of(grammar_of(sentence, ENGLISH), stated, ENGLISH).is_passive

    assert not is_passive("Corvane is to cut 400 jobs.")
    assert is_passive("Some 400 jobs are to be cut.")
    assert is_passive("Some 400 jobs were cut.")


def test_a_verb_behind_its_own_pronoun_has_no_number_before_for_its_subject() -> None:
    text = "The lender cut its forecast to 2.4% from the 3.1% it projected in May."
    assert governed(text) == (Role.OBJECT, "cut", "The lender")
    assert governed("Some 40% of it came from abroad.")[:2] == (Role.SUBJECT, "come")


def test_what_closes_is_no_size_of_a_step() -> None:
    sentence = "Corvane shares fell 3% to close at $43.20."
    text = sentence_text(sentence, Sentence(0, Span(0, len(sentence))))
    stated = quantities_of(sentence, text.sentence.span, load())[0][1]
    found = governing_of(grammar_of(text, ENGLISH), stated, ENGLISH)
    assert [text.words[at].text for at in found.subject] == ["Corvane", "shares"]
