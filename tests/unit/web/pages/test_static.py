import pytest

from app.web.pages.static import HTMX, MEDIA_TYPES, address, static_file


def test_htmx_is_what_its_makers_published() -> None:
    found = static_file("htmx.min.js")
    assert found
    assert found.digest == HTMX


@pytest.mark.parametrize("name", MEDIA_TYPES)
def test_an_address_names_the_state_of_the_file(name: str) -> None:
    found = static_file(name)
    assert found
    assert address(name) == f"/desk/static/{name}?v={found.digest[:16]}"


@pytest.mark.parametrize("name", ["../pages.py", "desk.css", "", "HTMX.min.js"])
def test_no_other_file_is_looked_for(name: str) -> None:
    assert static_file(name) is None
    with pytest.raises(KeyError):
        address(name)
