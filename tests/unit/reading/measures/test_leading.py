from app.domain import Sentence, Span
from app.lexicon.loader import load
from app.reading.measures.leading import leading_words
from app.reading.numbers.quantities import quantities_of
from app.reading.syntax.clauses import Setting, governing_of
from app.reading.syntax.grammar import grammar_of
from app.reading.text.words import sentence_text

ENGLISH = load().language


def led(text: str) -> str:
    """The words that lead to the last number of the text."""
    sentence = sentence_text(text, Sentence(0, Span(0, len(text))))
    grammar = grammar_of(sentence, ENGLISH)
    stated = quantities_of(text, sentence.sentence.span, load())[0][-1]
    setting = Setting(grammar, stated, governing_of(grammar, stated, ENGLISH))
    return " ".join(setting.words[place].text for place in leading_words(setting, ENGLISH))


def test_the_words_from_the_start_of_the_clause_lead_to_the_number() -> None:
    assert led("The navy may sell 90 ships.") == "The navy may sell 90 ships"


def test_of_a_number_that_is_subject_the_verb_and_one_word_more_lead_too() -> None:
    assert led("Some 40 ships are to sail on Monday.") == "Some 40 ships are to"


def test_what_was_done_after_something_is_not_led_by_the_verb_before() -> None:
    assert "will" not in led("The bank will lend money after its shares fell 24%.")


def test_what_came_before_is_not_led_by_what_is_to_come() -> None:
    assert "expects" not in led("It expects 40 ships in May after the 90 of April.")
    assert "expects" in led("It expects after the storm 90 ships.")


def test_a_month_sets_no_mood() -> None:
    assert led("In May the navy sold 90 ships.") == "In the navy sold 90 ships"


def test_a_verb_of_speech_right_before_the_clause_sets_its_mood() -> None:
    """Seen to fail where a forecast was taken for what came of it."""
    assert led("Economists had forecast 90 new jobs.") == "Economists had forecast 90 new jobs"


def test_what_is_foreseen_sets_no_mood_of_what_it_is_held_against() -> None:
    text = "The navy expects to sell 90 ships, compared with 40 this year."
    assert "expects" not in led(text)
    assert "will" in led("The navy will vote against 90 ships.")
