"""The worked examples that need more than one comparison, as whole texts through the real check.

The others stand in semantics.toml.
"""

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.checking import check, compare, histories_of, link_all
from app.checking.linking.cards import card_of_history, cards_of
from app.domain import Article, Finding, History, Policy, Reading, Relation, Verdict
from app.services.extract import read_article
from app.settings import Profile
from app.wiring import build_engine

ENGINE = build_engine(Profile.FULL)
MONDAY, TUESDAY, WEDNESDAY = date(2023, 2, 6), date(2023, 2, 7), date(2023, 2, 8)
POINTS = "Unemployment is up 2 percentage points to 6%."
NUMBERS = 34


def reading_of(text: str, source: str, published: date = MONDAY) -> Reading:
    return read_article(Article(f"art_{source}", text, source, published), ENGINE)


def recorded(*readings: Reading) -> list[History]:
    """All claims on file, each series with the figures of every text."""
    found: dict[str, History] = {}
    for reading in readings:
        for history in histories_of(reading.claims, reading.article):
            known = found.get(history.series.id)
            figures = (*known.figures, *history.figures) if known else history.figures
            found[history.series.id] = History(history.series, figures)
    return list(found.values())


def finding_of(stated: Reading, *on_file: Reading, policy: Policy = ENGINE.policy) -> Finding:
    histories = recorded(*on_file)
    known = [card_of_history(history, policy) for history in histories]
    linked = link_all(stated, cards_of(stated, policy), known, ENGINE.linker)
    return check(linked, histories, stated.article, policy).findings[0]


def test_13_an_undated_toll_that_equals_an_older_one_is_stale() -> None:
    older = reading_of("The floods in Derna killed 31 people, medics said Monday.", "AFP", MONDAY)
    newer = reading_of("The floods in Derna killed 45 people by Tuesday.", "AP", TUESDAY)
    stated = reading_of("The floods in Derna killed 31 people.", "Courier", WEDNESDAY)
    finding = finding_of(stated, older, newer)
    assert (finding.verdict, finding.rule) == (Verdict.SUPERSEDED, "stale-figure")


@pytest.mark.parametrize(
    ("number", "stated", "verdict", "rule"),
    [
        (19, "Unemployment is up 50% to 6%.", Verdict.AGREES, "derived"),
        (20, "Unemployment is up 2% to 6%.", Verdict.CONFLICTS, "arithmetic"),
    ],
)
def test_per_cent_and_points_meet_at_the_level_before(
    number: int, stated: str, verdict: Verdict, rule: str
) -> None:
    recording, claiming = reading_of(POINTS, "AFP"), reading_of(stated, "AP")
    story = replace(ENGINE.policy, is_one_story=True)
    finding = finding_of(claiming, recording, policy=story)
    assert (finding.verdict, finding.rule) == (verdict, rule), number
    assert compare(recording, claiming, ENGINE.policy).verdict == verdict.value


def test_a_change_agrees_with_the_level_it_started_from() -> None:
    earlier = reading_of("In 2021 the budget of Norland was $1.28tn.", "AFP")
    stated = reading_of("The budget of Norland rose 12.8% to $1.44tn.", "AP")
    finding = finding_of(stated, earlier)
    assert (finding.verdict, finding.rule) == (Verdict.AGREES, "derived")


def test_a_share_is_held_against_its_counts() -> None:
    counts = reading_of("Of 88 members, 46 backed the plan.", "AFP")
    fitting = reading_of("Just over half of the members backed the plan.", "AP")
    other = reading_of("Two-thirds of the members backed the plan.", "AP")
    found = compare(counts, fitting, ENGINE.policy)
    assert (found.verdict, found.rule) == (Relation.AGREES, "derived")
    found = compare(counts, other, ENGINE.policy)
    assert (found.verdict, found.rule) == (Relation.CONFLICTS, "arithmetic")


def test_a_part_larger_than_its_whole_conflicts() -> None:
    whole = reading_of("Corvane employs 62,000 people worldwide.", "AFP")
    part = reading_of("Corvane employs 71,000 people in Germany alone.", "AP")
    found = compare(whole, part, ENGINE.policy)
    assert (found.verdict, found.rule) == (Relation.CONFLICTS, "part-exceeds-whole")


def test_every_worked_example_has_a_test() -> None:
    rows = tomllib.loads((Path(__file__).parent / "semantics.toml").read_text(encoding="utf-8"))[
        "example"
    ]
    whole_texts = {13, 19, 20}
    assert {row["number"] for row in rows} | whole_texts == set(range(1, NUMBERS + 1))


def test_without_a_story_nothing_is_worked_out_from_strangers() -> None:
    stated = reading_of("Unemployment is up 2% to 6%.", "AP")
    finding = finding_of(stated, reading_of(POINTS, "AFP"))
    assert finding.verdict is Verdict.UNSEEN
    assert not finding.comparisons
