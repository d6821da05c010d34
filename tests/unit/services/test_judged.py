"""Each claim of a report is kept as it was judged, with what it cites."""

from datetime import UTC, datetime

from app.domain import Verdict
from app.intake import Payload, article_from
from app.services.check import check_article
from app.services.engine import Engine
from app.services.judged import judged_of
from app.store import Store

NOW = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)
TEXT = "Norland has sent 4,000 troops to the border."


def test_a_claim_is_kept_with_its_series_its_figure_and_what_it_cites(
    engine: Engine, store: Store
) -> None:
    for source in ("Harbour Post", "Meridian Wire"):
        article = article_from(Payload(TEXT, source, "2022-01-30"))
        report = check_article(article, engine, store, now=NOW)
    (cited,) = report.findings[0].comparisons
    (judged,) = judged_of(report, (), engine.policy)
    assert (judged.verdict, judged.rule) == (Verdict.AGREES, "equal")
    assert judged.series_id == judged.key_id == report.findings[0].series_id
    assert (judged.figure_id, judged.cited) == (None, (cited.figure.id,))
