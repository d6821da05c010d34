from dataclasses import replace

import pytest

from app.domain import Sentence, Span
from app.lexicon.loader import load
from app.reading.syntax.governors import parsed_grammar
from app.reading.text.words import sentence_text
from app.wiring import load_parser

ENGLISH = load().language


@pytest.mark.parametrize(
    ("text", "rest", "names"),
    [
        ("Galloway will cut 300 jobs.", " Unions at Galloway met.", ["Galloway"]),
        ("Pallas raised $3 million.", " Shares in Pallas rose.", ["Pallas"]),
        ("Timber was 9% dearer.", " Builders said timber was scarce.", []),
        ("Houses burned for 12 days.", " Two houses were left.", []),
        ("Calder has 9%; Reform is on 25%.", "", ["Calder", "Reform"]),
        ("The poll in full: Reform 30%, Calder 25%.", "", ["Reform", "Calder"]),
        ("Tarsa, with 4,100 inhabitants, is the largest town.", "", ["Tarsa"]),
        ("Alone, with 4,100 inhabitants, it is the largest town.", "", []),
        ("Regretfully, in 4,100 towns, it is so.", "", []),
        ("Corvane shares fell 4%.", "", ["Corvane"]),
        ("Company shares fell 4%.", "", []),
        ("Police arrested 40 men.", " Neighbours called Police at noon; more police came.", []),
    ],
)
def test_the_rest_of_the_text_says_whether_the_first_word_is_a_name(
    text: str, rest: str, names: list[str]
) -> None:
    sentence = sentence_text(text + rest, Sentence(0, Span(0, len(text))))
    (parse,) = load_parser().parses_of([[word.text for word in sentence.words]])
    grammar = parsed_grammar(replace(sentence, parse=parse), ENGLISH)
    assert [name.canonical for name in grammar.names] == names
