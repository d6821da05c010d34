import pytest

from app.domain import Span
from app.lexicon.loader import DATA, load, parsed
from app.lexicon.scopes import ScopesFile
from app.lexicon.verbs import ObjectSenseRow, VerbClass
from app.reading.syntax.verbs import past_helpers, verbs_in
from app.reading.text.words import words_of


def verbs(text: str) -> list[str]:
    words = words_of(text, Span(0, len(text)))
    return [words[place].text for place in verbs_in(words, load().language)]


def test_a_noun_that_looks_like_a_verb_is_no_verb() -> None:
    assert verbs("The plans were dropped") == ["were", "dropped"]


def test_a_capital_inside_a_sentence_is_a_name_and_no_verb() -> None:
    assert verbs("the United States said") == ["said"]


def test_the_last_noun_of_what_is_moved_is_no_verb() -> None:
    assert verbs("the mill cut its growth forecast to 3%") == ["cut"]
    assert verbs("the mill said its rivals forecast a loss") == ["said", "forecast"]


def test_a_noun_and_a_measure_behind_a_base_form_make_it_a_verb() -> None:
    assert verbs("the bank cut rates by 0.5 points") == ["cut"]
    assert verbs("the tax cut plans by the mayor") == []


def test_a_present_form_that_leads_to_a_level_is_a_verb() -> None:
    assert verbs("the fee stays at 45 euros") == ["stays"]
    assert verbs("the price of a loaf stands at 3 euros") == ["stands"]
    assert verbs("the lake sinks by 40 cm") == ["sinks"]
    assert verbs("rents stand at 900 crowns") == ["stand"]
    assert verbs("the firm's stand at 3 fairs") == []
    assert verbs("the price for stays at 3 inns") == []


def test_behind_a_noun_that_opens_what_is_said_of_it() -> None:
    assert verbs("a fire that killed 43 miners was put out") == ["killed", "was", "put"]
    assert verbs("he said that wounded miners slept") == ["said", "slept"]
    assert verbs("of that planned cuts were half") == ["were"]


def test_what_is_done_to_a_number_in_words_is_a_verb() -> None:
    assert verbs("a blast, killing nine and injuring dozens") == ["killing", "injuring"]
    assert verbs("a blast, trapping at least six and injuring up to nine") == [
        "trapping",
        "injuring",
    ]
    assert verbs("the storm kills nine") == ["kills"]
    assert verbs("the training at six bases") == []
    assert verbs("the sales plans of six firms") == []


def test_the_object_right_behind_a_verb_is_no_verb_before_to() -> None:
    assert verbs("the storm cut power to 40 farms") == ["cut"]
    assert verbs("the mill plans to power 40 farms") == ["plans", "power"]


@pytest.mark.parametrize(
    ("words", "behind", "is_borne"),
    [
        ("have been destroyed", 2, True),
        ("have died", 1, False),
        ("be dead", 1, True),
        ("died there", 0, False),
        ("have been", 2, True),
    ],
)
def test_helping_verbs_lead_to_what_is_said(words: str, behind: int, *, is_borne: bool) -> None:
    lower = words.split()
    found = past_helpers(lower, range(len(lower)), load().language.scopes)
    assert found == (behind, is_borne)


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Exports to the bloc shrank 11%.", ["shrank"]),
        ("Sales grew, with online orders up 11%.", ["grew"]),
        ("The mill exports 40 tonnes.", ["exports"]),
    ],
)
def test_a_present_form_needs_a_subject(text: str, verbs: list[str]) -> None:
    words = words_of(text, Span(0, len(text)))
    assert [words[at].lower for at in sorted(verbs_in(words, load().language))] == verbs


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the council rejected some 430 claims", VerbClass.PLAIN),
        ("the sailors were denied entry", VerbClass.PLAIN),
        ("the council rejected a claim that 430 left", VerbClass.SPEECH),
        ("the ministry denied losing 40 tanks", VerbClass.SPEECH),
    ],
)
def test_what_is_denied_to_somebody_is_done_and_not_said(text: str, kind: VerbClass) -> None:
    words = words_of(text, Span(0, len(text)))
    found = verbs_in(words, load().language)
    assert next(each.kind for each in found.values() if each.lemma in ("deny", "reject")) is kind


OBJECT_SENSES = parsed(DATA / "en" / "scopes.toml", ScopesFile).object_sense


@pytest.mark.parametrize("row", OBJECT_SENSES, ids=lambda row: row.id)
def test_a_verb_is_meant_by_its_object(row: ObjectSenseRow) -> None:
    assert [_lemmas(text) for text in row.yes] == [[row.means]] * len(row.yes)
    assert [text for text in row.no if row.means in _lemmas(text)] == []


def _lemmas(text: str) -> list[str]:
    words = words_of(text, Span(0, len(text)))
    return [reading.lemma for reading in verbs_in(words, load().language).values()]


def test_whoever_counts_things_among_others_only_counts_them() -> None:
    assert _lemmas("it counts 340 farms among its clients") == ["count"]
