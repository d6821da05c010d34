"""Every system has a reader; whatever it is given, it understands or refuses."""

from contextlib import suppress

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from app.domain.sender import Cms
from app.errors import BadInput
from app.intake import Check, Ignore, Withdraw, instruction_in
from app.intake.from_cms import READERS
from tests.unit.intake.handed_over import ORIGIN, PAYLOADS, sample

NAMES = ["post", "current", "id", "html", "guid", "body_html", "content", "data", "type", "entity"]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4)
    ),
    max_leaves=12,
)
BODIES = st.dictionaries(st.sampled_from(NAMES), JSON, max_size=4)


def test_every_system_has_a_reader() -> None:
    assert set(READERS) == set(Cms)


@pytest.mark.parametrize("cms", Cms)
@pytest.mark.parametrize("body", [None, 7, "post", [], [{}]])
def test_what_is_no_object_is_refused(cms: Cms, body: object) -> None:
    with pytest.raises(BadInput):
        instruction_in(cms, body, ORIGIN)


@settings(deadline=None, max_examples=200)
@drawn(st.sampled_from(Cms), BODIES)
def test_any_json_is_understood_or_refused(cms: Cms, body: object) -> None:
    with suppress(BadInput):
        assert isinstance(instruction_in(cms, body, ORIGIN), Check | Withdraw | Ignore)


@pytest.mark.parametrize("path", sorted(PAYLOADS.rglob("*.json")), ids=lambda path: path.stem)
def test_each_sample_is_good_or_bad_as_it_is_called(path: object) -> None:
    cms, name = Cms(str(path).split("/")[-2]), str(path).split("/")[-1].removesuffix(".json")
    if not name.startswith("bad-"):
        assert instruction_in(cms, sample(cms, name), ORIGIN)
        return
    with pytest.raises(BadInput) as error:
        instruction_in(cms, sample(cms, name), ORIGIN)
    assert error.value.loc
