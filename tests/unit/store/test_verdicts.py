"""A change finds the reports it touches: by series and by citation, the newest only."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from app.domain import Verdict
from app.domain.rejudging import Judged
from app.store import Store, articles, figures, verdicts
from app.store.sources import source_id
from app.store.tables import VERDICTS
from app.store.verdicts import TOUCHED
from tests.unit.store.samples import NOW, feeding, recording, respelt, series

JUDGED = Judged("clm_1", series().id, "ser_own", "fig_a", Verdict.UNSEEN, "link.none.no-series")


@pytest.fixture
def known(store: Store) -> Store:
    with store.writing() as connection:
        articles.record(connection, recording(), NOW)
        articles.record(connection, respelt(recording(), "Meridian Wire"), NOW)
    return store


def test_what_is_written_is_read_again_without_what_it_cites(known: Store) -> None:
    with known.writing() as connection:
        cited = replace(JUDGED, cited=("fig_a_2",))
        verdicts.write(connection, "art_1", [cited], NOW)
        assert verdicts.of_article(connection, "art_1") == {"clm_1": JUDGED}
        assert verdicts.touched_by_figure(connection, "fig_a_2") == {"art_1"}


def test_writing_again_takes_the_place_of_what_was_there(known: Store) -> None:
    with known.writing() as connection:
        verdicts.write(connection, "art_1", [replace(JUDGED, cited=("fig_a_2",))], NOW)
        verdicts.write(connection, "art_1", [replace(JUDGED, verdict=Verdict.AGREES)], NOW)
        assert verdicts.of_article(connection, "art_1")["clm_1"].verdict is Verdict.AGREES
        assert verdicts.touched_by_figure(connection, "fig_a_2") == set()


def test_what_is_recorded_first_is_told_whose_it_is(known: Store) -> None:
    with known.writing() as connection:
        verdicts.write(connection, "art_1", [replace(JUDGED, claim_id="clm_9")], NOW)
        verdicts.write(connection, "art_2", [JUDGED], NOW, first_of="src_1")
        told = select(VERDICTS.c.article_id, VERDICTS.c.source_id).order_by(VERDICTS.c.article_id)
        (_, own), (_, given) = connection.execute(told)
        assert own == source_id("Harbour Post")
        assert given == "src_1"


def test_a_series_touches_the_articles_with_a_claim_in_it(known: Store) -> None:
    with known.writing() as connection:
        verdicts.write(connection, "art_1", [JUDGED], NOW)
        other = replace(JUDGED, series_id="ser_other")
        verdicts.write(connection, "art_2", [other], NOW)
        assert verdicts.touched_by_series(connection, [series().id]) == {"art_1"}
        both = verdicts.touched_by_series(connection, [series().id, "ser_other", "ser_none"])
        assert both == {"art_1", "art_2"}
        assert verdicts.touched_by_series(connection, []) == set()


def test_a_crowded_series_touches_its_newest_articles_only(store: Store) -> None:
    with store.writing() as connection:
        for number in range(TOUCHED + 3):
            made = recording(name=f"{number}")
            own = replace(made.article, id=f"art_{number}")
            made = replace(made, article=own, figures=(), feeding=feeding())
            moment = NOW + timedelta(minutes=number)
            articles.record(connection, made, moment)
            verdicts.write(connection, own.id, [JUDGED], moment)
        touched = verdicts.touched_by_series(connection, [series().id])
    assert touched == {f"art_{number}" for number in range(3, TOUCHED + 3)}


def test_what_is_cited_and_counts_no_more_is_known(known: Store) -> None:
    with known.writing() as connection:
        verdicts.write(connection, "art_1", [replace(JUDGED, cited=("fig_a_2",))], NOW)
        assert verdicts.gone_of(connection, "art_1") == frozenset()
        figures.retract(connection, "fig_a_2", NOW)
        assert verdicts.gone_of(connection, "art_1") == {"fig_a_2"}


def test_a_fact_touches_the_articles_that_may_state_it(known: Store) -> None:
    four, five, home = Decimal("4000.00"), Decimal(5000), series().id
    with known.writing() as connection:
        verdicts.write(connection, "art_1", [JUDGED], NOW)
        verdicts.write(connection, "art_2", [replace(JUDGED, figure_id=None)], NOW)
        assert verdicts.touched_by_fact(connection, home, four, four) == {"art_1", "art_2"}
        assert verdicts.touched_by_fact(connection, home, five, five) == {"art_2"}
        assert verdicts.touched_by_fact(connection, home, four, None) == {"art_2"}
        assert verdicts.touched_by_fact(connection, "ser_none", four, four) == set()
