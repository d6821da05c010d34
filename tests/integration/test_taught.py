"""What a person says of a number holds for the next article, until it is overtaken or undone."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from app.checking.figures import figure_id_of
from app.checking.judging.precedents import keys_of
from app.cli.main import main
from app.domain import Verdict
from app.errors import NotFound
from app.exporters.as_json import report_json
from app.exporters.as_reviews import answer_json
from app.intake import Payload, article_from
from app.services.articles import get_article
from app.services.check import check_article
from app.services.decisions import (
    Desk,
    OtherFacets,
    Part,
    Word,
    merge_series,
    retract_figure,
    split_series,
)
from app.services.extract import read_article
from app.services.lessons import lesson_of
from app.services.rejudging import rejudge_all
from app.services.reviews import ClaimName, Given, ReviewKind, claims_in, review_claim
from app.services.undoing import undo_decision
from app.services.withdrawals import withdraw_article
from app.web import answers
from app.wiring import House
from tests.databases import url_of

Answer = dict[str, Any]

FOUR = "Norland has sent 4,000 troops to the border."
NINE = "Norland has sent 9,000 troops to the border."
NINE_THOUSAND = "Norland sent 9 thousand troops to the border, the mayor said."
FIVE = "Norland has sent 5,000 troops to the border."
ISLANDS = "Visitors to the 1,000 Islands resort complained."


@dataclass
class Newsroom:
    """A desk and the articles that come in to it, an hour between any two things that happen."""

    house: House
    now: datetime = field(default=datetime(2022, 2, 1, 12, tzinfo=UTC))

    def checks(self, text: str, source: str, *, record: bool = True, **said: Any) -> Answer:
        self.now += timedelta(hours=1)
        said = {"published": "2022-01-30", **said}
        article = article_from(Payload(text=text, source=source, **said))
        house = self.house
        report = check_article(article, house.engine, house.store, now=self.now, record=record)
        answers.ReportAnswer.model_validate_json(answer_json(report, None))
        answer: Answer = json.loads(report_json(report))
        return answer

    def decides(self, answer: Answer, kind: ReviewKind, place: int = 0, **said: Any) -> int:
        claim = ClaimName(answer["article"]["id"], answer["claims"][place]["id"])
        self.now += timedelta(hours=1)
        given = Given(kind, who="Ada", **said)
        return review_claim(self.house.store, claim, given, None, self.now).number

    def overrides(self, answer: Answer, verdict: Verdict = Verdict.AGREES) -> int:
        return self.decides(
            answer, ReviewKind.OVERRIDE, verdict=verdict, reason="the ministry counts reserves"
        )

    def retracts(self, answer: Answer) -> int:
        figure = figure_id_of(answer["article"]["id"], answer["claims"][0]["id"])
        self.now += timedelta(hours=1)
        desk = Desk(self.house.store, self.house.engine)
        return retract_figure(desk, figure, Word(), self.now).number

    def judges_again(self) -> None:
        self.now += timedelta(hours=1)
        rejudge_all(self.house.store, self.house.engine, self.now)

    def record_of(self, answer: Answer) -> Answer:
        found: Answer = json.loads(get_article(self.house.store, answer["article"]["id"]).report)
        return found

    def causes_of(self, answer: Answer) -> list[tuple[str, str, str]]:
        history = get_article(self.house.store, answer["article"]["id"]).history
        return [(one.old, one.new, one.why.cause) for one in history]

    def figures(self) -> list[str]:
        with self.house.store.reading() as connection:
            rows = connection.exec_driver_sql(
                "SELECT stated || ' ' || source FROM figures WHERE status = 'current' ORDER BY id"
            )
            return sorted(row[0] for row in rows)


@pytest.fixture
def desk(house: House) -> Newsroom:
    return Newsroom(house)


def verdict_of(answer: Answer) -> tuple[str, str]:
    claim = answer["claims"][0]
    return claim["verdict"], claim["rule"]


# An override


def test_an_override_holds_for_the_next_article_which_says_so(desk: Newsroom) -> None:
    desk.checks(FOUR, "Harbour Post")
    seen = desk.checks(NINE, "Meridian Wire")
    assert verdict_of(seen) == ("conflicts", "cannot-both-hold")
    number = desk.overrides(seen)
    (claim,) = desk.checks(NINE_THOUSAND, "Coast Agency")["claims"]
    assert (claim["verdict"], claim["rule"]) == ("agrees", "person.override")
    assert claim["reason"] == (
        "Ada decided on 1 February 2022 that the verdict on this figure is “agrees”: the ministry "
        "counts reserves. The rules alone say “conflicts”: Harbour Post had 4,000 troops on 30 "
        "January 2022; this article, quoting the mayor, says 9 thousand troops, 125% more, and "
        "both cannot hold."
    )
    assert claim["decided"] == {
        "review": number,
        "article": seen["article"]["id"],
        "claim": seen["claims"][0]["id"],
        "kind": "override",
        "who": "Ada",
        "at": "2022-02-01T15:00:00+00:00",
        "reason": "the ministry counts reserves",
        "verdict_before": "conflicts",
        "rule_before": "cannot-both-hold",
    }
    assert [one["relation"] for one in claim["evidence"]] == ["conflicts", "agrees"]
    assert claim["consensus"]["independent_sources"] == 2


def test_the_article_itself_obeys_when_it_is_checked_again(desk: Newsroom) -> None:
    desk.checks(FOUR, "Harbour Post")
    seen = desk.checks(NINE, "Meridian Wire")
    desk.overrides(seen)
    assert verdict_of(desk.checks(NINE, "Meridian Wire")) == ("agrees", "person.override")
    assert verdict_of(desk.record_of(seen)) == ("conflicts", "cannot-both-hold")


def test_its_recorded_report_keeps_what_the_rules_say(desk: Newsroom) -> None:
    desk.checks(FOUR, "Harbour Post")
    seen = desk.checks(NINE, "Meridian Wire")
    desk.overrides(seen)
    desk.checks(NINE, "Coast Agency")
    desk.checks(NINE, "Bay Times")
    desk.judges_again()
    assert desk.causes_of(seen) == [("conflicts", "drifts", "figures.recorded")]
    assert verdict_of(desk.record_of(seen)) == ("drifts", "cannot-both-hold")


def test_what_a_person_said_raised_no_alarm_of_the_rules(desk: Newsroom) -> None:
    seen, other = desk.checks(NINE, "Meridian Wire"), desk.checks(NINE, "Coast Agency")
    desk.overrides(seen, Verdict.DRIFTS)
    desk.judges_again()
    assert verdict_of(desk.record_of(other)) == ("drifts", "person.override")
    desk.checks(FIVE, "Hill Radio", published="2022-02-05")
    desk.retracts(seen)
    desk.judges_again()
    (claim,) = desk.record_of(other)["claims"]
    assert [one["relation"] for one in claim["evidence"]] == ["drifts"]
    assert claim["verdict"] == "unseen"  # a figure of a later day accuses nobody


def test_a_series_that_only_the_article_speaks_of_is_taught_as_well(desk: Newsroom) -> None:
    seen = desk.checks(NINE, "Meridian Wire")
    assert verdict_of(seen)[0] == "unseen"
    desk.overrides(seen, Verdict.CONFLICTS)
    assert verdict_of(desk.checks(NINE, "Meridian Wire")) == ("conflicts", "person.override")
    assert verdict_of(desk.checks(NINE, "Coast Agency")) == ("conflicts", "person.override")


def test_another_figure_another_mood_and_another_owner_are_not_meant(desk: Newsroom) -> None:
    desk.checks(FOUR, "Harbour Post")
    desk.overrides(desk.checks(NINE, "Meridian Wire"))
    for text in (
        FIVE,
        "Norland has sent more than 9,000 troops to the border.",
        "Norland has sent 9,000 tanks to the border.",
        "Sudmark has sent 9,000 troops to the border.",
    ):
        (claim,) = desk.checks(text, "Coast Agency", record=False)["claims"]
        assert "decided" not in claim, text
        assert claim["rule"] != "person.override"


def test_a_newer_figure_against_it_ends_what_was_decided(desk: Newsroom) -> None:
    desk.checks(FOUR, "Harbour Post")
    desk.overrides(desk.checks(NINE, "Meridian Wire"))
    taught = desk.checks(NINE, "Coast Agency")
    assert verdict_of(taught) == ("agrees", "person.override")
    desk.checks(FIVE, "Hill Radio")
    (claim,) = desk.checks(NINE, "Bay Times")["claims"]
    assert (claim["verdict"], claim["rule"]) == ("drifts", "cannot-both-hold")
    assert "decided" not in claim
    assert claim["reason"].endswith(
        "Ada had decided on 1 February 2022 that the verdict is “agrees”, before the figure of "
        "Hill Radio came in."
    )
    desk.judges_again()
    assert verdict_of(desk.record_of(taught)) == ("drifts", "cannot-both-hold")


def test_a_newer_figure_that_agrees_ends_nothing(desk: Newsroom) -> None:
    desk.checks(FOUR, "Harbour Post")
    desk.overrides(desk.checks(NINE, "Meridian Wire"), Verdict.SUPERSEDED)
    desk.checks(NINE, "Coast Agency")
    assert verdict_of(desk.checks(NINE, "Bay Times")) == ("superseded", "person.override")


def test_an_undo_ends_the_teaching(desk: Newsroom) -> None:
    desk.checks(FOUR, "Harbour Post")
    seen = desk.checks(NINE, "Meridian Wire")
    desk.overrides(seen)
    desk.decides(seen, ReviewKind.NOTE, reason="ask again in March")
    assert verdict_of(desk.checks(NINE, "Coast Agency"))[1] == "person.override"
    desk.decides(seen, ReviewKind.UNDO)
    assert verdict_of(desk.checks(NINE, "Bay Times")) == ("drifts", "cannot-both-hold")


def test_an_acceptance_behind_it_ends_the_teaching(desk: Newsroom) -> None:
    desk.checks(FOUR, "Harbour Post")
    seen = desk.checks(NINE, "Meridian Wire")
    desk.overrides(seen)
    desk.decides(seen, ReviewKind.ACCEPT)
    assert "decided" not in desk.checks(NINE, "Coast Agency")["claims"][0]


def test_the_latest_of_two_decisions_holds(desk: Newsroom) -> None:
    desk.checks(FOUR, "Harbour Post")
    desk.overrides(desk.checks(NINE, "Meridian Wire"), Verdict.SUPERSEDED)
    second = desk.checks(NINE, "Coast Agency")
    number = desk.overrides(second, Verdict.DRIFTS)
    claim = desk.checks(NINE, "Bay Times")["claims"][0]
    assert (claim["verdict"], claim["decided"]["review"]) == ("drifts", number)


def test_recorded_articles_with_the_same_figure_follow(desk: Newsroom) -> None:
    desk.checks(FOUR, "Harbour Post")
    other = desk.checks(FIVE, "Hill Radio")
    first, second = desk.checks(NINE, "Meridian Wire"), desk.checks(NINE, "Coast Agency")
    desk.judges_again()
    verdict = verdict_of(desk.record_of(second))[0]
    desk.overrides(first, Verdict.SUPERSEDED)
    desk.judges_again()
    record = desk.record_of(second)
    assert verdict_of(record) == ("superseded", "person.override")
    assert record["claims"][0]["decided"]["article"] == first["article"]["id"]
    assert "decided" not in desk.record_of(other)["claims"][0]
    assert verdict_of(desk.record_of(first))[1] != "person.override"
    desk.decides(first, ReviewKind.UNDO)
    desk.judges_again()
    assert desk.causes_of(second)[-2:] == [
        (verdict, "superseded", "claim.overridden"),
        ("superseded", verdict, "review.undone"),
    ]
    assert "decided" not in desk.record_of(second)["claims"][0]


def test_only_reports_with_the_same_figure_are_asked_for(desk: Newsroom) -> None:
    desk.checks(FOUR, "Harbour Post")
    desk.checks(FIVE, "Hill Radio")
    first, second = desk.checks(NINE, "Meridian Wire"), desk.checks(NINE_THOUSAND, "Coast Agency")
    desk.judges_again()
    desk.overrides(first, Verdict.SUPERSEDED)
    with desk.house.store.reading() as connection:
        waiting = connection.exec_driver_sql("SELECT article_id, cause FROM rejudgings").all()
    assert [tuple(row) for row in waiting] == [(second["article"]["id"], "claim.overridden")]


def test_a_merge_takes_what_was_decided_along(desk: Newsroom) -> None:
    ours = "Sudmark has sent 9,000 troops to the border."
    seen, away = desk.checks(FOUR, "Harbour Post"), desk.checks(ours, "Meridian Wire")
    desk.overrides(away)
    one, other = (answer["claims"][0]["series"] for answer in (away, seen))
    assert one != other
    merge_series(Desk(desk.house.store, desk.house.engine), one, other, Word(), desk.now)
    (claim,) = desk.checks(ours, "Coast Agency")["claims"]
    assert (claim["series"], claim["rule"]) == (other, "person.override")


def test_a_split_takes_what_was_decided_along(desk: Newsroom) -> None:
    desk.checks(FOUR, "Harbour Post")
    seen = desk.checks(NINE, "Meridian Wire")
    desk.overrides(seen)
    series = seen["claims"][0]["series"]
    figure = figure_id_of(seen["article"]["id"], seen["claims"][0]["id"])
    part = Part((figure,), OtherFacets(subject="Sudmark"))
    split = split_series(Desk(desk.house.store, desk.house.engine), series, part, Word(), desk.now)
    theirs = "Sudmark has sent 9,000 troops to the border."
    (claim,) = desk.checks(theirs, "Coast Agency", record=False)["claims"]
    assert (claim["series"], claim["rule"]) == (split.other_id, "person.override")
    assert desk.checks(NINE, "Bay Times", record=False)["claims"][0]["rule"] == "cannot-both-hold"


def test_who_decides_while_an_article_is_checked_is_heard(
    desk: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.checks(FOUR, "Harbour Post")
    seen = desk.checks(NINE, "Meridian Wire")
    reading = desk.house.store.writing
    decided: list[int] = []

    def writing(store: object) -> Any:
        if not decided:
            decided.append(0)
            desk.overrides(seen)
        return reading()

    monkeypatch.setattr(type(desk.house.store), "writing", writing)
    assert verdict_of(desk.checks(NINE, "Coast Agency"))[1] == "person.override"


@pytest.fixture
def plumbline(
    desk: Newsroom,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> Callable[..., tuple[int, str]]:
    """`plumbline check` on the desk's own database: its exit code and what it prints."""
    database = url_of(desk.house.store)
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", database)

    def check(text: str, form: str) -> tuple[int, str]:
        story = tmp_path / "story.txt"
        story.write_text(text, encoding="utf-8")
        said = ["--source", "Bay Times", "--published", "2022-01-30", "--no-record"]
        code = main(["check", str(story), *said, "--format", form])
        return code, capsysbinary.readouterr().out.decode()

    return check


def test_the_command_line_follows_the_person(
    desk: Newsroom, plumbline: Callable[..., tuple[int, str]]
) -> None:
    desk.checks(FOUR, "Harbour Post")
    seen = desk.checks(NINE, "Meridian Wire")
    code, told = plumbline(NINE, "text")
    assert (code, "error figure-contradicts" in told) == (1, True), told
    desk.overrides(seen)
    assert plumbline(NINE, "text")[0] == 0
    desk.overrides(seen, Verdict.SUPERSEDED)
    told = plumbline(NINE, "text")[1]
    assert "warning figure-stale “9,000 troops” superseded, as a person decided: Ada" in told
    assert "[person.override]" in told
    (run,) = json.loads(plumbline(NINE, "sarif")[1])["runs"]
    (result,) = run["results"]
    assert (result["ruleId"], result["level"]) == ("figure-stale", "warning")
    page = plumbline(NINE, "html")[1]
    assert (
        "Decided by Ada on 2022-02-01; the rules alone say conflicts, by cannot-both-hold" in page
    )


def test_the_page_says_why_a_number_was_left_alone(
    desk: Newsroom, plumbline: Callable[..., tuple[int, str]]
) -> None:
    desk.decides(desk.checks(ISLANDS, "Harbour Post"), ReviewKind.NOT_A_CLAIM)
    code, page = plumbline(ISLANDS, "html")
    assert code == 0
    assert "a person said that it is no claim" in page


def test_what_a_person_wrote_stays_text(
    desk: Newsroom, plumbline: Callable[..., tuple[int, str]]
) -> None:
    seen = desk.checks(NINE, "Meridian Wire")
    hostile = "<script>alert(1)</script> & \u202eso"
    desk.decides(seen, ReviewKind.OVERRIDE, verdict=Verdict.CONFLICTS, reason=hostile)
    page = plumbline(NINE, "html")[1]
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
    assert "\u202e" not in plumbline(NINE, "text")[1]


# No claim


def test_what_is_no_claim_is_left_alone_in_the_next_article(desk: Newsroom) -> None:
    seen = desk.checks(ISLANDS, "Harbour Post")
    number = desk.decides(seen, ReviewKind.NOT_A_CLAIM, reason="the name of a resort")
    later = desk.checks(
        "In May the 1,000  Islands resort opens. It cost $40 million.", "Hill Radio"
    )
    assert [one["surface"] for one in later["claims"]] == ["$40 million"]
    assert later["summary"]["claims"] == 1
    assert later["skipped"] == [
        {
            "start": 11,
            "end": 25,
            "surface": "1,000  Islands",
            "rule": "person.not-a-claim",
            "decided": {
                "review": number,
                "article": seen["article"]["id"],
                "claim": seen["claims"][0]["id"],
                "kind": "not_a_claim",
                "who": "Ada",
                "at": "2022-02-01T14:00:00+00:00",
                "reason": "the name of a resort",
                "verdict_before": None,
                "rule_before": None,
            },
        }
    ]
    assert desk.figures() == ["$40 million Hill Radio"]


def test_another_number_item_or_owner_is_still_a_claim(desk: Newsroom) -> None:
    desk.decides(desk.checks(ISLANDS, "Harbour Post"), ReviewKind.NOT_A_CLAIM)
    for text in (
        "Visitors to the 2,000 Islands resort complained.",
        "Visitors to the 1,000 Lakes resort complained.",
        "Norland has 1,000 islands.",
        "Some 1,000 islands lie before the coast.",
    ):
        answer = desk.checks(text, "Hill Radio", record=False)
        assert [one["surface"] for one in answer["claims"]], text
        assert all("decided" not in one for one in answer["skipped"])


def test_people_who_do_something_else_are_still_a_claim(desk: Newsroom) -> None:
    seen = desk.checks("12 people sang of old times.", "Harbour Post")
    assert (seen["claims"][0]["subject"], seen["claims"][0]["place"]) == (None, None)
    desk.decides(seen, ReviewKind.NOT_A_CLAIM)
    assert desk.checks("12 people sang of new times.", "Hill Radio", record=False)["claims"] == []
    assert len(desk.checks("12 people died at sea.", "Hill Radio", record=False)["claims"]) == 1


def test_the_dismissed_claims_figure_is_compared_no_more_until_an_undo(desk: Newsroom) -> None:
    seen = desk.checks(FOUR, "Harbour Post")
    other = desk.checks(NINE, "Meridian Wire")
    desk.judges_again()
    assert verdict_of(desk.record_of(other))[0] == "conflicts"
    desk.decides(seen, ReviewKind.NOT_A_CLAIM)
    assert desk.figures() == ["9,000 troops Meridian Wire"]
    desk.judges_again()
    assert verdict_of(desk.record_of(other))[0] == "unseen"
    assert desk.checks(FOUR, "Harbour Post")["claims"] == []
    desk.decides(seen, ReviewKind.UNDO)
    assert desk.figures() == ["4,000 troops Harbour Post", "9,000 troops Meridian Wire"]
    desk.judges_again()
    assert desk.causes_of(other)[-2:] == [
        ("conflicts", "unseen", "claim.dismissed"),
        ("unseen", "conflicts", "review.undone"),
    ]
    assert desk.checks(FOUR, "Harbour Post")["claims"]


def test_the_recorded_report_goes_on_showing_the_dismissed_claim(desk: Newsroom) -> None:
    seen = desk.checks(FOUR, "Harbour Post")
    desk.decides(seen, ReviewKind.NOT_A_CLAIM)
    desk.checks(NINE, "Meridian Wire")
    desk.judges_again()
    record = desk.record_of(seen)
    assert [one["surface"] for one in record["claims"]] == ["4,000 troops"]
    assert desk.causes_of(seen) == [("unseen", "conflicts", "figures.recorded")]
    record = desk.record_of(seen)
    assert record["skipped"] == seen["skipped"]


def test_an_override_of_what_was_dismissed_brings_its_figure_back(desk: Newsroom) -> None:
    seen = desk.checks(FOUR, "Harbour Post")
    desk.decides(seen, ReviewKind.NOT_A_CLAIM)
    desk.decides(seen, ReviewKind.NOT_A_CLAIM, reason="still none")
    desk.decides(seen, ReviewKind.UNDO)
    assert desk.figures() == []
    desk.overrides(seen)
    assert desk.figures() == ["4,000 troops Harbour Post"]
    desk.decides(seen, ReviewKind.UNDO)
    assert desk.figures() == []


def test_a_figure_that_was_retracted_by_itself_stays_so(desk: Newsroom) -> None:
    seen = desk.checks(FOUR, "Harbour Post")
    desk.retracts(seen)
    desk.decides(seen, ReviewKind.NOT_A_CLAIM)
    desk.decides(seen, ReviewKind.UNDO)
    assert desk.figures() == []


def test_what_is_still_no_claim_is_not_brought_back_by_another_undo(desk: Newsroom) -> None:
    seen = desk.checks(FOUR, "Harbour Post")
    number = desk.retracts(seen)
    desk.decides(seen, ReviewKind.NOT_A_CLAIM)
    undo_decision(Desk(desk.house.store, desk.house.engine), number, Word(), desk.now)
    assert desk.figures() == []
    desk.decides(seen, ReviewKind.UNDO)
    assert desk.figures() == ["4,000 troops Harbour Post"]


def test_an_undo_brings_back_nothing_of_an_article_that_was_taken_back(desk: Newsroom) -> None:
    url = "https://harbour.example/border"
    seen = desk.checks(FOUR, "Harbour Post", url=url)
    desk.decides(seen, ReviewKind.NOT_A_CLAIM)
    desk.now += timedelta(hours=1)
    withdraw_article(desk.house.store, seen["article"]["id"], desk.now, desk.now)
    desk.decides(seen, ReviewKind.UNDO)
    assert desk.figures() == []
    desk.checks(FOUR, "Harbour Post", url=url)
    assert desk.figures() == ["4,000 troops Harbour Post"]


def test_what_an_earlier_text_taught_can_still_be_taken_back(desk: Newsroom) -> None:
    url = "https://harbour.example/islands"
    seen = desk.checks(ISLANDS, "Harbour Post", url=url)
    desk.decides(seen, ReviewKind.NOT_A_CLAIM)
    later = desk.checks(f"{ISLANDS} It rained.", "Harbour Post", url=url)
    assert (later["article"]["id"], later["claims"]) == (seen["article"]["id"], [])
    desk.decides(seen, ReviewKind.UNDO)
    assert desk.figures() == []  # it was of the earlier text
    assert desk.checks(ISLANDS, "Hill Radio")["claims"]
    with pytest.raises(NotFound):
        desk.decides(seen, ReviewKind.ACCEPT)


def test_a_number_that_was_left_alone_stays_so_when_its_report_is_judged_again(
    desk: Newsroom,
) -> None:
    seen = desk.checks(ISLANDS, "Harbour Post")
    desk.decides(seen, ReviewKind.NOT_A_CLAIM)
    later = desk.checks(f"{ISLANDS} {FOUR}", "Hill Radio")
    desk.checks(NINE, "Meridian Wire")
    desk.judges_again()
    record = desk.record_of(later)
    assert [one["surface"] for one in record["claims"]] == ["4,000 troops"]
    assert verdict_of(record)[0] == "conflicts"
    assert record["skipped"] == later["skipped"]


def test_without_decisions_nothing_is_looked_for(desk: Newsroom) -> None:
    asked: list[str] = []
    desk.decides(desk.checks(FOUR, "Harbour Post"), ReviewKind.ACCEPT)
    event.listen(
        desk.house.store.engine,
        "before_cursor_execute",
        lambda *given: asked.append(given[2]),
        named=False,
    )
    desk.checks(NINE, "Meridian Wire")
    assert sum("reviews.lesson >" in one for one in asked) == 1  # was anything ever taught?
    assert not any("lesson IN" in one for one in asked)


def test_a_report_and_a_reading_agree_on_what_is_taught(house: House) -> None:
    text = "\n".join(
        (
            "Norland has sent 8.50 thousand troops, up 3.5% from May; the deficit fell 2 percent.",
            "Between 5 and 7 million homes lost power. At least $1.2bn went to 46 of 88 towns.",
            "Growers sold 2.10 tonnes a head, twice as many as in 2020, to dozens of markets.",
        )
    )
    article = article_from(Payload(text=text, source="Meridian Wire", published="2022-01-30"))
    claims = {one.id: one for one in read_article(article, house.engine).claims}
    check_article(article, house.engine, house.store, now=datetime(2022, 2, 1, tzinfo=UTC))
    record = get_article(house.store, article.id)
    shown = claims_in(record)
    assert len(shown) == len(claims) >= 6
    for claim in shown:
        kinds = (ReviewKind.OVERRIDE, ReviewKind.NOT_A_CLAIM)
        lessons = [lesson_of(kind, claim, "ser_1") for kind in kinds]
        assert {one.key for one in lessons if one} == keys_of([claims[claim["id"]]])
