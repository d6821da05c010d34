import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "Kenya's inflation was 31%, against 48% in Uganda.",
            ("Kenya", None),
            ("Uganda", None),
        ),
        (
            "Leeds recorded 31 cases, compared with 48 in Hull.",
            ("Leeds", "Leeds"),
            (None, "Hull"),
        ),
        (
            "Toyota sold 31 lorries in Japan, compared with 48 in China.",
            ("Toyota", "Japan"),
            ("Toyota", "China"),
        ),
        (
            "Kenya recorded 31 cases, compared with 48 in May.",
            ("Kenya", None),
            ("Kenya", None),
        ),
    ],
)
def test_what_a_number_is_held_against_has_a_place_of_its_own(
    text: str, one: tuple[str | None, str | None], other: tuple[str | None, str | None]
) -> None:
    for surface, expected in (("31", one), ("48", other)):
        scope = claim_in(text, surface, is_parsed=True).scope
        assert (scope.subject, scope.place) == expected
