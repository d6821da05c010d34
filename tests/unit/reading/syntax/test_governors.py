from dataclasses import replace

import pytest

from app.domain import Sentence, Span
from app.lexicon.loader import load
from app.lexicon.verbs import VerbClass
from app.reading.numbers.quantities import quantities_of
from app.reading.syntax.clauses import Role
from app.reading.syntax.governors import governor_of, parsed_governing, parsed_grammar, speaker_end
from app.reading.syntax.grammar import Grammar
from app.reading.text.words import sentence_text
from app.wiring import load_parser
from tests.unit.reading.measuring import claim_in

ENGLISH = load().language


def grammar_in(text: str, *, is_parsed: bool = True) -> Grammar:
    sentence = sentence_text(text, Sentence(0, Span(0, len(text))))
    if is_parsed:
        (parse,) = load_parser().parses_of([[word.text for word in sentence.words]])
        sentence = replace(sentence, parse=parse)
    return parsed_grammar(sentence, ENGLISH)


def governed(text: str, *, is_parsed: bool = True) -> tuple[Role, str, str]:
    """Role, verb and subject of the last number in the text."""
    grammar = grammar_in(text, is_parsed=is_parsed)
    stated = quantities_of(text, Span(0, len(text)), load())[0][-1]
    found = governor_of(grammar, stated, ENGLISH)
    words = [word.text for word in grammar.words]
    verb = "" if found.verb is None else words[found.verb]
    return found.role, verb, " ".join(words[place] for place in found.subject)


@pytest.mark.parametrize(
    ("text", "role", "verb"),
    [
        ("The plan will cut jobs, months after Corvane laid off 70 pilots.", Role.OBJECT, "laid"),
        ("Some 858 people have died and 17,374 have recovered.", Role.SUBJECT, "recovered"),
        (
            "The flood killed 52 people, and 14 are still missing; 97 were hurt.",
            Role.SUBJECT,
            "hurt",
        ),
        ("Some 2,000 houses were burnt and 90 damaged by noon.", Role.SUBJECT, "damaged"),
    ],
)
def test_a_verb_right_beside_the_number_is_its_own(text: str, role: Role, verb: str) -> None:
    assert governed(text)[:2] == (role, verb)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        (
            "The canal operator, whose dredgers sat idle for a week, will dismiss 70 pilots.",
            "dismiss",
            "The canal operator",
        ),
        (
            "The operator of the canal said on Friday it would dismiss 70 pilots.",
            "dismiss",
            "it",
        ),
        ("The storm that wrecked 40 boats has passed.", "wrecked", "The storm"),
        ("The board asked the mill to shed 25 jobs.", "shed", "the mill"),
        ("Rents in Lindal rose by 9 percent.", "rose", "Rents"),
        ("In May, the company shares closed at 43 euros.", "closed", "the company shares"),
    ],
)
def test_a_subject_is_found_where_word_order_hides_it(text: str, verb: str, subject: str) -> None:
    assert governed(text) == (Role.OBJECT, verb, subject)


def test_of_a_mere_part_only_the_subject_is_sure() -> None:
    """Nobody blamed 14%."""
    text = "The company blamed a 14% fall in gas prices."
    assert governed(text) == (Role.NONE, "", "The company")


def test_a_number_in_the_subject_is_said_of() -> None:
    role, verb, _ = governed("Some 212 villagers from both banks of the river were rescued.")
    assert (role, verb) == (Role.SUBJECT, "rescued")


def test_behind_after_the_verb_says_nothing_about_the_number() -> None:
    role, _, _ = governed("The mayor resigned after 14 complaints.")
    assert role is Role.ASIDE


def test_a_copula_has_the_subject_of_what_it_says() -> None:
    assert governed("The jobless rate in the port is 9 percent.")[1] == "is"


def test_without_a_parse_word_order_decides() -> None:
    text = "NATO has put 6,200 troops on standby."
    grammar = grammar_in(text, is_parsed=False)
    assert governed(text, is_parsed=False) == (Role.OBJECT, "put", "NATO")
    assert speaker_end(grammar, 2, ENGLISH) is None
    stated = quantities_of(text, Span(0, len(text)), load())[0][0]
    assert parsed_governing(grammar, governor_of(grammar, stated, ENGLISH), ENGLISH) is None


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The chief engineer of the canal said 70 pilots would go.", "engineer"),
        ("Some 70 pilots would go, Ines Roval of the canal board said.", "Roval"),
        ("Some 70 pilots would go, the Board of Inland Shipping said.", "Shipping"),
    ],
)
def test_the_speaker_is_the_subject_of_the_verb_of_speech(text: str, last: str) -> None:
    grammar = grammar_in(text)
    words = [word.text for word in grammar.words]
    end = speaker_end(grammar, words.index("said"), ENGLISH)
    assert end is not None
    assert words[end[1] - 1] == last


def test_a_capital_at_the_start_makes_no_name_of_a_common_noun() -> None:
    text = "Marmalade cost 655 naira in Lindal."
    assert [name.canonical for name in grammar_in(text).names] == ["Lindal"]
    assert len(grammar_in(text, is_parsed=False).names) == 2


def test_two_capitals_at_the_start_are_a_name_whatever_their_tags() -> None:
    names = [name.canonical for name in grammar_in("Barnet Steel is to close 3 plants.").names]
    assert names == ["Barnet Steel"]


def test_a_price_that_closed_down_so_much_only_moved() -> None:
    def kind(text: str) -> VerbClass:
        grammar = grammar_in(text)
        stated = quantities_of(text, Span(0, len(text)), load())[0][-1]
        reading = governor_of(grammar, stated, ENGLISH).reading
        assert reading is not None
        return reading.kind

    assert kind("The index closed down 6.2%.") is VerbClass.LIGHT
    assert kind("The chain closed down 40 shops.") is VerbClass.PLAIN


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The club signed the winger Ada Brenn, who scored 14 goals.", "Ada Brenn"),
        ("Lindal-based battery start-up Quarl raised 14 million euros.", "Quarl"),
        ("The strikers near Corvane threw 14 stones.", None),
    ],
)
def test_a_subject_holds_the_name_of_whom_it_tells(text: str, subject: str | None) -> None:
    assert claim_in(text, "14", is_parsed=True).scope.subject == subject
