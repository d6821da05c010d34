"""Articles are found by their words, and looked at in each of their versions."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.errors import BadInput, NotFound
from app.services.versions import compare_versions, find_articles, look_at
from app.store import Store, articles
from tests.unit.store.samples import NOW, feeding, recording


def record(store: Store, name: str, text: str, **other: object) -> None:
    own = replace(recording().article, id=name, text=text, digest=text, **other)  # type: ignore[arg-type]
    with store.writing() as connection:
        new = replace(recording(), article=own, figures=[], feeding=feeding())
        articles.record(connection, new, NOW + timedelta(minutes=len(text)))


@pytest.fixture
def known(store: Store) -> Store:
    record(store, "art_1", "Norland has 4,000 troops.", title="At the border")
    record(store, "art_1", "Norland has 9,000 troops today.", title="At the border")
    record(store, "art_2", "It rained on a bridge of 3 km in Sandmouth.")
    return store


@pytest.mark.parametrize(
    ("q", "found"),
    [
        (None, ["art_2", "art_1"]),
        ("border HARBOUR", ["art_1"]),
        ("sandmouth", ["art_2"]),
        ("today", ["art_1"]),
        ("%", []),
    ],
)
def test_articles_are_found_by_each_word(known: Store, q: str | None, found: list[str]) -> None:
    page = find_articles(known, q, None, 10)
    assert [one.article.id for one in page.items] == found


def test_a_search_is_paged(known: Store) -> None:
    first = find_articles(known, "harbour", None, 1)
    second = find_articles(known, "harbour", first.next_cursor, 1)
    assert [one.article.id for one in (*first.items, *second.items)] == ["art_2", "art_1"]
    assert second.next_cursor is None
    with pytest.raises(BadInput):
        find_articles(known, None, "none", 1)


def test_each_version_has_its_text(known: Store) -> None:
    assert look_at(known, "art_1").text == "Norland has 9,000 troops today."
    old = look_at(known, "art_1", 1)
    assert (old.text, old.record.version, old.is_current) == ("Norland has 4,000 troops.", 1, False)
    assert [one.number for one in old.versions] == [2, 1]
    assert look_at(known, "art_2").is_current


@pytest.mark.parametrize(("name", "number"), [("art_9", None), ("art_1", 3), ("art_1", 0)])
def test_what_is_not_on_record_is_not_found(known: Store, name: str, number: int | None) -> None:
    with pytest.raises(NotFound):
        look_at(known, name, number)


def test_two_versions_are_compared(known: Store) -> None:
    found = compare_versions(known, "art_1", 1, 2)
    assert (found.old.record.version, found.new.record.version) == (1, 2)
    assert not all(passage.is_kept for passage in found.passages)
    assert found.claims == ()
