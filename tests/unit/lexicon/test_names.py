import pytest

from app.lexicon.loader import load
from app.lexicon.names import Form

NAMES = load().language.names


@pytest.mark.parametrize(
    ("spelling", "canonical", "form"),
    [
        (("Russian",), "Russia", Form.ADJECTIVE),
        (("Kremlin",), "Russia", Form.SEAT),
        (("United", "States"), "United States", Form.NAME),
        (("Ukraine",), "Ukraine", Form.NAME),
    ],
)
def test_a_spelling_stands_for_one_name(
    spelling: tuple[str, ...], canonical: str, form: Form
) -> None:
    known = NAMES.spellings.whole(spelling)
    assert known is not None
    assert (known.canonical, known.form) == (canonical, form)


def test_case_tells_a_country_from_a_pronoun() -> None:
    assert NAMES.spellings.whole(["us"]) is None
    assert NAMES.spellings.whole(["US"]) is not None


def test_countries_are_known_by_their_canonical_names() -> None:
    assert {"Russia", "United States"} <= NAMES.countries
    assert not NAMES.countries & {"NATO", "US", "Kremlin"}
