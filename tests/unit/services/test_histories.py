"""A long series of statistics is met by a claim about any of its years."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal

from sqlalchemy import event

from app.domain import Article, NewFigure, SeriesFacets, Verdict
from app.services.check import check_article
from app.services.engine import Engine
from app.services.figures import add_figures
from app.store import Store
from app.store.figures import LIMITS

NOW = datetime(2025, 2, 1, tzinfo=UTC)
FIRST, LAST = 1900, 2024


def population(year: int) -> NewFigure:
    people = Decimal(1_000_000 + 40_000 * (year - FIRST))
    return NewFigure(
        series=SeriesFacets("population", subject="Norland"),
        low=people,
        high=people,
        unit="person",
        source="Statistics Norland",
        start=date(year, 1, 1),
        end=date(year, 12, 31),
        quote=f"Population, Norland, {year}",
    )


def verdicts(store: Store, engine: Engine, sentences: Sequence[str]) -> list[tuple[str, str]]:
    found = []
    for sentence in sentences:
        article = Article("art_1", sentence, "Harbour Post", date(2025, 2, 1), digest=sentence)
        report = check_article(article, engine, store, now=NOW, record=False)
        found += [(str(one.verdict), one.rule) for one in report.findings]
    return found


def test_a_claim_about_an_early_year_meets_that_year(store: Store, engine: Engine) -> None:
    figures = [population(year) for year in range(FIRST, LAST + 1)]
    add_figures(store, engine, figures, NOW)
    sentences = [
        "Norland's population was 1.4 million in 1910.",
        "Norland's population was 14 million in 1910.",
        "Norland's population is 5.96 million.",
    ]
    assert verdicts(store, engine, sentences) == [
        ("agrees", "equal"),
        ("conflicts", "magnitude-slip"),
        ("agrees", "equal"),
    ]


def test_few_figures_need_no_second_look(store: Store, engine: Engine) -> None:
    add_figures(store, engine, [population(2023), population(2024)], NOW)
    (found,) = verdicts(store, engine, ["Norland's population was 1.4 million in 1910."])
    assert found[0] == str(Verdict.UNSEEN)


def test_a_look_up_leaves_the_policy_a_choice_of_origins(engine: Engine) -> None:
    """Seen to fail with as many held against a claim as are looked up: then the newest are all."""
    assert LIMITS.figures >= 2 * engine.policy.evidence_limit


def test_a_series_whose_card_was_looked_up_is_not_asked_for_again(
    store: Store, engine: Engine
) -> None:
    """Seen to fail with the series looked up beside their figures once more."""
    add_figures(store, engine, [population(2024)], NOW)
    asked: list[str] = []

    def keep(_connection: object, _cursor: object, text: str, *_: object) -> None:
        asked.append(text)

    event.listen(store.engine, "before_cursor_execute", keep)
    try:
        found = verdicts(store, engine, ["Norland's population is 5.96 million."])
    finally:
        event.remove(store.engine, "before_cursor_execute", keep)
    assert found == [("agrees", "equal")]
    assert len([text for text in asked if "series.item" in text]) == 1
