"""Files and sources are named so that no reader takes a part of the name for something else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exporters.locations import relative, uri_of, web_link


@pytest.mark.parametrize("path", ["a/b.md", "./a/b.md", "././a/b.md", ".//a/b.md"])
def test_a_path_of_the_repository_has_no_dot_before_it(path: str) -> None:
    assert relative(path) == "a/b.md"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("stories/dykes.md", "stories/dykes.md"),
        ("a b#c?d%.md", "a%20b%23c%3Fd%25.md"),
        ("c:x.md", "c%3Ax.md"),
        ("Überblick.md", "%C3%9Cberblick.md"),
        ("/srv/a.md", "file:///srv/a.md"),
        ("../a.md", "../a.md"),
        ("half \ud800.md", "half%20%EF%BF%BD.md"),
        ("https://a.example/b c", "https://a.example/b%20c"),
        ("not-utf-8-\udcff.md", "not-utf-8-%FF.md"),
    ],
)
def test_a_path_becomes_a_reference(path: str, uri: str) -> None:
    assert uri_of(path) == uri


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "/a", "", None, 7])
def test_only_addresses_of_the_web_become_links(url: object) -> None:
    assert web_link(url) is None


@given(st.text())
def test_a_link_stays_within_any_brackets(rest: str) -> None:
    link = web_link("https://a.example/\ud800" + rest)
    assert link
    assert not set(link) & set("()[]<>\"'` \n\\|")
