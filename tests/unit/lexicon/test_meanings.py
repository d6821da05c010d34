import pytest

from app.lexicon.loader import DATA, load, parsed
from app.lexicon.senses import ApartRow, KindredRow, MeaningsFile

FILE = parsed(DATA / "en" / "meanings.toml", MeaningsFile)
MEANINGS = load().language.meanings


def pairs(texts: tuple[str, ...]) -> list[tuple[str, str]]:
    """The two phrases of each "one / other"."""
    split = [text.split(" / ") for text in texts]
    return [(one, other) for one, other in split]


@pytest.mark.parametrize("row", FILE.apart, ids=lambda row: row.id)
def test_a_family_sets_its_examples_apart_and_no_others(row: ApartRow) -> None:
    assert [pair for pair in pairs(row.yes) if not MEANINGS.are_opposed(*pair)] == []
    assert [pair for pair in pairs(row.no) if MEANINGS.are_opposed(*pair)] == []
    assert row.yes


@pytest.mark.parametrize("row", FILE.apart, ids=lambda row: row.id)
def test_a_family_names_concepts_as_they_come_out(row: ApartRow) -> None:
    assert [name for name in row.concepts if MEANINGS.concept(name) != name] == []


@pytest.mark.parametrize("row", FILE.kindred, ids=lambda row: row.id)
def test_kindred_words_may_mean_one_thing_and_no_others(row: KindredRow) -> None:
    assert [pair for pair in pairs(row.yes) if not MEANINGS.are_kindred(*pair)] == []
    assert [pair for pair in pairs(row.no) if MEANINGS.are_kindred(*pair)] == []
    assert row.yes


@pytest.mark.parametrize("row", FILE.kindred, ids=lambda row: row.id)
def test_kindred_rows_name_concepts_as_they_come_out(row: KindredRow) -> None:
    assert [name for name in row.concepts if MEANINGS.concept(name) != name] == []


def test_what_is_the_same_is_not_kindred() -> None:
    assert not MEANINGS.are_kindred("houses", "homes")
    assert MEANINGS.are_kindred("households", "homes")
    assert MEANINGS.are_opposed("households", "homes")


def test_what_is_opposed_is_opposed_both_ways() -> None:
    assert MEANINGS.are_opposed("killed", "injured")
    assert MEANINGS.are_opposed("injured", "killed")
    assert not MEANINGS.are_opposed("killed", "killed")


@pytest.mark.parametrize(
    ("one", "other", "are_two"),
    [
        ("rented out", "sold", True),
        ("rebuilt", "renovated", False),  # one deed in two words
        ("rented out", "mulled over", False),  # no row knows it
    ],
)
def test_two_deeds_that_rows_know_are_two(one: str, other: str, *, are_two: bool) -> None:
    assert MEANINGS.are_two_deeds(one, other) is are_two
    assert not (are_two and MEANINGS.are_opposed(one, other))


def test_what_holds_of_the_thing_counted_decides_what_is_opposed() -> None:
    assert MEANINGS.are_opposed("cut", "created", of="job")
    assert not MEANINGS.are_opposed("cut", "created", of="tax")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("car sale", "truck sale"),
        ("bus passenger", "train passenger"),
        ("museum visit", "park visit"),
    ],
)
def test_two_kinds_of_a_thing_are_as_near_as_what_tells_them_apart(one: str, other: str) -> None:
    """Seen to fail: of both phrases most is the one word that they share."""
    kinds = one.split()[0], other.split()[0]
    assert MEANINGS.similarity(one, other) == MEANINGS.similarity(*kinds) < 0.4
    assert MEANINGS.similarity("home sale", "house sale") == 1


def test_the_same_concept_is_as_similar_as_can_be_and_opposites_are_not_at_all() -> None:
    assert MEANINGS.similarity("service members", "soldiers") == 1
    assert MEANINGS.similarity("killed", "injured") == 0


def test_what_no_row_knows_is_as_near_as_its_vectors() -> None:
    near, far = MEANINGS.similarity("walruses", "seals"), MEANINGS.similarity("walruses", "laws")
    assert 1 > near > far > 0
    assert near == MEANINGS.similarity("seals", "walruses")


def test_a_stance_outweighs_one_concept() -> None:
    assert MEANINGS.similarity("confirmed cases", "suspected cases") == 0


def test_closeness_never_falls_and_ends_below_certainty() -> None:
    chances = [chance for _, chance in MEANINGS.closeness]
    assert chances == sorted(chances)
    assert chances[-1] < 1
    assert [cosine for cosine, _ in MEANINGS.closeness][:: len(chances) - 1] == [0, 1]


@pytest.mark.parametrize(
    ("item", "event", "counted"),
    [
        ("person", "dismissed", "layoff"),
        ("worker", "let", "layoff"),
        ("person", "moved to safety", "evacuated person"),
        ("home", "destroyed", "home"),
        ("soldier", "deployed", "troop"),
        ("person", "", "person"),
    ],
)
def test_what_befell_persons_is_what_is_counted(item: str, event: str, counted: str) -> None:
    assert MEANINGS.counted(item, event) == counted


@pytest.mark.parametrize(
    ("concept", "are_persons"), [("death", True), ("nurse", True), ("home", False)]
)
def test_what_befalls_persons_counts_persons(concept: str, are_persons: bool) -> None:  # noqa: FBT001
    assert MEANINGS.counts_persons(concept) is are_persons


@pytest.mark.parametrize(
    ("one", "other", "are_two"),
    [
        ("loan", "revenue", True),
        ("sales", "turnover", False),  # one thing
        ("home", "household", False),  # kindred
        ("revenue", "fence", False),  # no row knows a fence
    ],
)
def test_two_things_that_rows_know_are_two(one: str, other: str, *, are_two: bool) -> None:
    assert MEANINGS.are_two_things(one, other) is are_two
