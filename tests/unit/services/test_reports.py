"""A stored report is shown with the very text that it speaks of."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from app import VERSION
from app.errors import BadInput, NotFound
from app.services.reports import get_report
from app.store import Store, articles
from tests.unit.exporters.sample import DYKES, answer, claim
from tests.unit.store.samples import NOW, feeding, recording

REPORT = json.dumps(answer([claim(DYKES, "$7.2 billion", "conflicts", "equal", "So it is.")]))


def record(store: Store, text: str, url: str | None = None) -> None:
    own = replace(recording().article, id="art_1", text=text, digest=text, url=url)
    new = replace(recording(), article=own, figures=[], feeding=feeding(), report=REPORT)
    with store.writing() as connection:
        articles.record(connection, new, NOW + timedelta(minutes=len(text)))


def test_the_report_points_into_the_stored_text(store: Store) -> None:
    record(store, DYKES, url="https://harbour.example/dykes")
    run = get_report(store, "art_1").run()
    (checked,) = run.checked
    assert (checked.path, run.version) == ("https://harbour.example/dykes", VERSION)
    assert [remark.surface for remark in checked.remarks][-1] == "$7.2 billion"


def test_an_article_without_an_address_is_named_by_its_id(store: Store) -> None:
    record(store, DYKES)
    assert get_report(store, "art_1").run().checked[0].path == "art_1"


def test_text_and_report_are_those_of_the_current_version(store: Store) -> None:
    record(store, DYKES)
    record(store, DYKES + "More.\n")
    stored = get_report(store, "art_1")
    assert (stored.record.version, stored.text) == (2, DYKES + "More.\n")


@pytest.mark.parametrize("unknown", ["art_9", "", "' OR 1=1 --"])
def test_an_unknown_article_is_not_found(store: Store, unknown: str) -> None:
    with pytest.raises(NotFound):
        get_report(store, unknown)


def test_an_id_that_no_database_takes_is_refused(store: Store) -> None:
    with pytest.raises(BadInput):
        get_report(store, "art_\x00")
