"""A finding is shown in a list with its number, what decided about it, and how far off it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from app.domain import Facet, FacetMatch, Finding, Link, Verdict
from app.domain.rejudging import Excerpt
from app.intake import Payload, article_from
from app.services.check import check_article
from app.services.engine import Engine
from app.services.excerpts import deciding, excerpt_of
from app.store import Store

NOW = datetime(2022, 3, 1, 12, tzinfo=UTC)
TEXT = "Norland has {} troops in Maresia."

Tell = Callable[..., tuple[Finding, Excerpt]]


@pytest.fixture
def tell(engine: Engine, store: Store) -> Tell:
    """Checks a text of one claim, and gives what was found and what a list shows of it."""

    def told(
        text: str, source: str, published: str | None = "2022-02-20"
    ) -> tuple[Finding, Excerpt]:
        article = article_from(Payload(text, source, published))
        report = check_article(article, engine, store, now=NOW)
        (finding,) = report.findings
        return finding, excerpt_of(finding, report.article, engine.policy)

    return told


def test_the_number_is_found_where_it_stands(tell: Tell) -> None:
    text = "They met at last. Norland, as ever, has 4,000 troops in Maresia."
    excerpt = tell(text, "Harbour Post")[1]
    assert excerpt.quote == "Norland, as ever, has 4,000 troops in Maresia."
    assert excerpt.at == 22
    assert excerpt.quote[excerpt.at :].startswith(excerpt.surface)


def test_what_was_held_against_nothing_has_no_reference(tell: Tell) -> None:
    excerpt = tell(TEXT.format("4,000"), "Harbour Post")[1]
    assert (excerpt.reference, excerpt.reference_id, excerpt.gap) == (None, None, None)
    assert (excerpt.tolerances, excerpt.lag, excerpt.doubt) == (None, None, None)


def test_a_conflict_says_how_far_off_it_is_in_both_ways(tell: Tell) -> None:
    tell(TEXT.format("4,000"), "Harbour Post")
    finding, excerpt = tell(TEXT.format("9,000"), "Tarsa Times")
    assert finding.verdict is Verdict.CONFLICTS
    assert excerpt.reference == "4,000 ± 200 troops"
    assert excerpt.reference_id == finding.comparisons[0].figure.id
    assert excerpt.gap == Decimal("1.25")
    assert excerpt.tolerances == Decimal(5_000) / Decimal(450)
    assert excerpt.lag is None


def test_a_number_without_room_has_no_tolerances(tell: Tell) -> None:
    tell("The fire killed 31 people in Tarsa.", "Harbour Post")
    excerpt = tell("The fire killed 35 people in Tarsa.", "Tarsa Times")[1]
    assert excerpt.reference == "31 people"
    assert excerpt.gap is not None
    assert excerpt.tolerances is None


def test_open_ended_words_are_measured_by_what_they_suggest(tell: Tell) -> None:
    tell(TEXT.format("4,000"), "Harbour Post")
    excerpt = tell(TEXT.format("more than 9,000"), "Tarsa Times")[1]
    assert excerpt.tolerances is not None
    assert excerpt.tolerances > 1


def test_who_agrees_is_told_how_long_after_the_first(tell: Tell) -> None:
    tell(TEXT.format("4,000"), "Harbour Post", "2022-02-16")
    tell(TEXT.format("4,000"), "Meridian Wire", "2022-02-18")
    finding, excerpt = tell(TEXT.format("4,000"), "Tarsa Times", "2022-02-20")
    assert finding.verdict is Verdict.AGREES
    assert excerpt.lag == 4
    assert tell(TEXT.format("4,000"), "Calder Echo", None)[1].lag is None


def test_a_stale_number_is_shown_beside_the_newer_one(tell: Tell) -> None:
    said = "The floods in Derna killed {}, medics said Monday."
    tell(said.format("31 people"), "Harbour Post", "2023-09-11")
    newer = tell("The floods in Derna killed 45 people by Tuesday.", "Meridian Wire", "2023-09-12")[
        0
    ]
    text = "The floods in Derna killed 31 people."
    finding, excerpt = tell(text, "Tarsa Times", "2023-09-13")
    assert (finding.verdict, finding.rule) == (Verdict.SUPERSEDED, "stale-figure")
    assert excerpt.reference == "45 people"
    decisive = deciding(finding)
    assert decisive is not None
    assert decisive.figure.quantity.amount == newer.claim.quantity.amount
    assert decisive.figure.id == excerpt.reference_id


def test_what_nothing_proves_to_be_of_a_series_is_doubted(tell: Tell) -> None:
    tell("The union has 4,000 members.", "Harbour Post", "2022-02-02")
    finding, excerpt = tell("The club has 5,200 members.", "Meridian Wire", "2022-02-12")
    assert finding.link.rule == "link.none.unproven"
    assert excerpt.doubt == finding.link.confidence


def test_what_is_of_another_owner_is_not_doubted(tell: Tell) -> None:
    tell("Norland bought 40 tanks.", "Harbour Post", "2022-02-02")
    finding, excerpt = tell("Maresia bought 45 tanks.", "Meridian Wire", "2022-02-12")
    assert finding.link.rule == "link.none.subject"
    assert excerpt.doubt is None


@pytest.mark.parametrize(
    ("rule", "matches", "is_doubted"),
    [
        ("link.none.event", {"place": "same", "event": "differs"}, True),
        ("link.none.event", {"place": "unsaid", "event": "differs"}, False),
        ("link.none.event", {"place": "same", "event": "differs", "part": "differs"}, False),
        ("link.person.apart", {"place": "same", "event": "differs"}, False),
        ("link.none.place", {"subject": "same", "place": "differs"}, False),
    ],
)
def test_one_facet_alone_that_keeps_two_of_one_owner_apart_leaves_a_doubt(
    tell: Tell, engine: Engine, rule: str, matches: dict[str, str], *, is_doubted: bool
) -> None:
    finding = tell("The union has 4,000 members.", "Harbour Post")[0]
    facets = tuple(Facet(name, "a", "b", FacetMatch(match)) for name, match in matches.items())
    apart = replace(finding, link=Link(None, rule, facets, Decimal(0)))
    article = article_from(Payload("text", "Harbour Post", "2022-02-20"))
    doubt = excerpt_of(apart, article, engine.policy).doubt
    assert doubt == (Decimal(0) if is_doubted else None)
