"""An outlet is one source, however it is spelt."""

import pytest

from app.store import Store, sources
from tests.unit.store.samples import NOW


@pytest.mark.parametrize(
    "respelt", ["AGENCE NORD", "agence  nord", " Agence\tNord ", "Ａgence Nord"]
)
def test_a_respelt_name_is_the_same_source(store: Store, respelt: str) -> None:
    with store.writing() as connection:
        first = sources.known(connection, "Agence Nord", NOW)
        assert sources.known(connection, respelt, NOW) == first
    assert sources.source_id(respelt) == first.id


def test_another_name_is_another_source(store: Store) -> None:
    with store.writing() as connection:
        one = sources.known(connection, "Agence Nord", NOW)
        assert sources.known(connection, "Agence Sud", NOW).id != one.id
