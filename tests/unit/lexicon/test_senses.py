import pytest

from app.lexicon.loader import DATA, load, parsed
from app.lexicon.senses import GroupRow, MeaningsFile

FILE = parsed(DATA / "en" / "meanings.toml", MeaningsFile)
SENSE = load().language.meanings.sense


@pytest.mark.parametrize("group", FILE.group, ids=lambda group: group.concept)
def test_each_word_of_a_group_names_its_concept(group: GroupRow) -> None:
    wrong = [words for words in (group.concept, *group.words) if SENSE(words, "").beside]
    named = {words: SENSE(words, "").head for words in (group.concept, *group.words)}
    assert wrong == []
    assert named == dict.fromkeys(named, group.concept)


@pytest.mark.parametrize("group", FILE.group, ids=lambda group: group.concept)
def test_a_group_takes_its_examples_and_leaves_the_others(group: GroupRow) -> None:
    assert {text: SENSE(text, "").head for text in group.yes} == dict.fromkeys(
        group.yes, group.concept
    )
    assert group.concept not in [SENSE(text, "").head for text in group.no]


def test_the_groups_cover_many_beats_and_all_have_examples() -> None:
    assert len(FILE.group) >= 120
    assert [group.id for group in FILE.group if not group.yes or not group.no] == []


def test_no_word_is_in_two_groups() -> None:
    words = [word for group in FILE.group for word in {group.concept, *group.words}]
    assert [word for word in set(words) if words.count(word) > 1] == []


@pytest.mark.parametrize(
    ("phrase", "concept"),
    [
        ("soldiers who were wounded", "troop injury"),
        ("dead soldiers", "troop death"),
        ("the number of people killed", "death"),
        ("shipments of wheat", "wheat supply"),
        ("workers let go", "layoff"),
        ("houses razed", "home destroyed"),
        ("care homes", "care home"),
        ("gross profit", "gross profit"),
        ("defense budgets", "defence spending"),
        ("their dwellings’ owners", "home owner"),
        ("Ferngully walruses", "ferngully walrus"),
        ("", ""),
        ("7", "7"),
    ],
)
def test_a_phrase_is_named_by_its_head_and_what_stands_around_it(phrase: str, concept: str) -> None:
    assert SENSE(phrase, "").concept == concept


@pytest.mark.parametrize(
    ("phrase", "of", "concept"),
    [
        ("gone", "job", "layoff"),
        ("left", "employee", "layoff"),
        ("left", "troop", "departed"),
        ("cut", "position", "layoff"),
        ("cut", "tax", "cut"),
        ("turned out", "protest", "protester"),
        ("turned out", "", "turn out"),
        ("burned", "acre", "burned area"),
        ("burned", "house", "destroyed"),
    ],
)
def test_a_loose_verb_means_what_it_does_to_what_is_counted(
    phrase: str, of: str, concept: str
) -> None:
    assert SENSE(phrase, of).concept == concept


def test_a_hostile_phrase_is_cut_short() -> None:
    assert len(SENSE("dead " * 100_000, "").words) <= 12
