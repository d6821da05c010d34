"""Which origins a page of the desk has, and which addresses are those of its pages."""

import pytest

from app.web.pages.guard import is_of, own_page


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        ("http://localhost:8000", "localhost:8000"),
        ("http://[::1]:8000", "[::1]:8000"),
        ("https://LOCALHOST", "localhost"),
    ],
)
def test_an_origin_with_the_host_s_name_and_port_is_ours(origin: str, host: str) -> None:
    assert is_of(origin, host)


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        ("null", "localhost"),
        ("", ""),
        ("http://", ""),
        ("http://localhost:8001", "localhost:8000"),
        ("http://localhost", "localhost:8000"),
        ("http://localhost:8000@evil.example", "localhost:8000"),
        ("file://localhost:8000", "localhost:8000"),
        ("http://[", "["),
    ],
)
def test_any_other_origin_is_not(origin: str, host: str) -> None:
    assert not is_of(origin, host)


@pytest.mark.parametrize(
    "address", ["/", "/desk/people", "/desk/queue?verdict=conflicts&q=a%20b", "/articles/art_1"]
)
def test_a_page_of_ours_is_gone_on_to(address: str) -> None:
    assert own_page(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "desk",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "/a b",
        "/\x00",
        "/\u00e9",
        "/desk/sign-in",
        "/desk/sign-in?next=/desk/sign-in",
    ],
)
def test_anything_else_leads_to_the_start(address: str) -> None:
    assert own_page(address) == "/"
