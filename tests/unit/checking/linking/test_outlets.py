import pytest

from app.checking.linking.outlets import lent_names
from tests.unit.checking.making import POLICY


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("Halvern Gazette", ("Halvern",)),
        ("Port Salis Evening News", ("Salis",)),
        ("The Courier of Lindal", ("Lindal",)),
        ("Le Courrier de Carrow", ("Carrow",)),
        ("Carrow Patients and Lindal Echo", ("Carrow", "Lindal")),
        ("The Morning Star", ()),
        ("Daily Mail", ()),
        ("Grain & Ports Weekly", ()),
        ("CBK", ()),
        ("news.example", ()),
        ("", ()),
    ],
)
def test_an_outlet_lends_what_is_left_of_its_name(source: str, names: tuple[str, ...]) -> None:
    assert lent_names(source, POLICY) == names
