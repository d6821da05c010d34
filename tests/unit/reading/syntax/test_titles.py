import pytest

from app.domain import Span
from app.lexicon.loader import load
from app.reading.syntax.names import names_in
from app.reading.text.words import words_of

LANGUAGE = load().language


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Health Ministry paid.", ["Health Ministry"]),
        ("General Motors paid.", ["General Motors"]),
        ("State Street paid.", ["State Street"]),
        ("General Ihor Dann paid.", ["Ihor Dann"]),
        ("Defence Minister Ana Roe paid.", ["Ana Roe"]),
        ("Councillor Ada Pell paid.", ["Ada Pell"]),
        ("Tory Piers Orlan paid.", ["Piers Orlan"]),
        ("The Republican National Committee paid.", ["Republican National Committee"]),
        ("Owner Orlan Metals paid.", ["Orlan Metals"]),
        ("Writer-director Ana Roe paid.", ["Ana Roe"]),
        ("Coach Holdings paid.", ["Coach Holdings"]),
        ("Ama Serwaa Osei of Volta Capital paid.", ["Ama Serwaa Osei", "Volta Capital"]),
        ("The Supreme Court of Tarsa paid.", ["Supreme Court of Tarsa"]),
        ("The Royal Society of Tarsa paid.", ["Royal Society of Tarsa"]),
    ],
)
def test_what_of_a_run_of_capitals_is_the_name(text: str, names: list[str]) -> None:
    assert [
        name.canonical for name in names_in(words_of(text, Span(0, len(text))), LANGUAGE)
    ] == names
