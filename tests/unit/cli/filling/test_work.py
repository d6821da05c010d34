"""A piece becomes an article with a turn, and the same article once more with its reading."""

import json
from datetime import UTC, date, datetime
from functools import partial

import pytest

from app.cli.filling import work
from app.cli.filling.work import Given, look, read
from app.domain import Reading
from app.domain.backfill import Spot, turn_of
from app.intake import Payload, article_from
from app.services.archives import Dated, Off, Piece, Ready, Refused
from app.settings import Profile
from app.wiring import build_engine
from tests.clocks import hurried

FAST = partial(build_engine, Profile.FAST)
TEXT = "The port of Tarsa hired 120 engineers."
DAY = "2022-01-28"


def line(**fields: object) -> Piece:
    return Piece(3, Spot(0, "", 0, 9, 1), "a.jsonl", json.dumps(fields).encode())


def file(content: str, name: str = "a.md") -> Piece:
    return Piece(3, Spot(0, "", 0, 9), name, content.encode())


def looked(piece: Piece, given: Given | None = None) -> Dated:
    (found,) = look((piece,), given or Given())
    assert isinstance(found, Dated), found
    return found


def reading_of(piece: Piece, given: Given | None = None) -> Reading:
    (found,) = read((piece,), given or Given(), FAST)
    assert isinstance(found, Ready), found
    return found.reading


def refused(piece: Piece) -> str:
    (seen,) = look((piece,), Given())
    (found,) = read((piece,), Given(), FAST)
    assert isinstance(found, Refused), found
    assert seen == found
    return found.problem


@pytest.mark.parametrize(
    "piece",
    [
        line(text=TEXT, source="Harbour Post", published=DAY),
        file(f"---\nsource: Harbour Post\ndate: {DAY}\n---\n{TEXT}"),
        file(f"Published: 28 January 2022\n\n{TEXT}", "a.txt"),
        file(f'<html><meta property="article:published_time" content="{DAY}"><p>{TEXT}', "a.html"),
        file(json.dumps({"uri": "urn:1", "body_text": TEXT, "firstpublished": DAY}), "a.json"),
        file(f"---\ndate: {DAY}\n---\n{TEXT}", "a.md.gz"),
    ],
)
def test_each_form_gives_the_article_and_its_day(piece: Piece) -> None:
    given = Given(source="Harbour Post")
    seen, reading = looked(piece, given), reading_of(piece, given)
    assert seen.turn == turn_of(DAY, None, 3)
    assert (seen.article_id, seen.digest) == (reading.article.id, reading.article.digest)
    assert reading.article.published == date(2022, 1, 28)
    assert reading.article.source == "Harbour Post"
    assert [claim.surface for claim in reading.claims] == ["120 engineers"]


def test_a_file_is_the_article_that_a_check_makes_of_it() -> None:
    text = f"---\ntitle: Port\nsource: Harbour Post\ndate: {DAY}\n---\n{TEXT}"
    article = reading_of(file(text, "a.txt")).article
    head = " " * (len(text) - len(TEXT))
    blank = "".join(sign if sign == "\n" else " " for sign in text[: len(head)]) + TEXT
    payload = Payload(blank, "Harbour Post", DAY, title="Port")
    assert article == article_from(payload)


def test_what_an_article_says_itself_goes_before_what_is_given() -> None:
    given = Given(source="Given", published="2000-01-01")
    own = reading_of(line(text=TEXT, source="Own", published=DAY), given).article
    assert (own.source, own.published) == ("Own", date(2022, 1, 28))
    dateline = reading_of(file(f"Published: 28 January 2022\n\n{TEXT}"), given).article
    assert (dateline.source, dateline.published) == ("Given", date(2022, 1, 28))
    silent = reading_of(line(text=TEXT), given).article
    assert (silent.source, silent.published) == ("Given", date(2000, 1, 1))
    assert looked(line(text=TEXT), given).turn == turn_of("2000-01-01", None, 3)


def test_an_hour_and_a_version_count_for_the_turn_and_an_earlier_story_is_replaced() -> None:
    made = "2022-01-29T08:00:00Z"
    item = {
        "guid": "urn:2",
        "source": "Meridian Wire",
        "body_text": TEXT,
        "firstpublished": "2022-01-28T21:30:00-05:00",
        "versioncreated": made,
        "evolvedfrom": "urn:1",
    }
    updated = datetime(2022, 1, 29, 8, tzinfo=UTC)
    assert looked(line(**item)).turn == turn_of("2022-01-28T21:30:00-05:00", updated, 3)
    (ready,) = read((line(**item),), Given(), FAST)
    earlier = looked(line(**{**item, "guid": "urn:1"}))
    assert isinstance(ready, Ready)
    assert (ready.replaces, ready.updated) == (earlier.article_id, updated)


def test_what_is_off_is_no_article() -> None:
    piece = file(f"---\nplumbline: off\ndate: {DAY}\n---\n{TEXT}")
    assert look((piece,), Given()) == read((piece,), Given(), FAST) == (Off(),)


@pytest.mark.parametrize(
    ("piece", "problem"),
    [
        (line(text=TEXT), "names no day of publication"),
        (line(text=" ", published=DAY), "article is empty"),
        (line(text=TEXT, published="yesterday"), "yesterday is no date"),
        (line(text=TEXT, published=DAY, language="fr"), "only en can be read"),
        (line(text="12 \ud800 men", published=DAY), "half a surrogate pair"),
        (line(uri="u", body_text=TEXT, pubstatus="canceled"), "its sender has it canceled"),
        (file("---\ndate: [1\n---\n12 men"), "the front matter is no YAML"),
        (Piece(3, Spot(0, "", 0, 9), "a.txt", b"caf\xe9"), "is not UTF-8 at byte 3"),
        (Piece(3, Spot(0, "", 0, 9), "a.txt", b"", "cannot be opened"), "cannot be opened"),
    ],
)
def test_what_cannot_be_recorded_says_why(piece: Piece, problem: str) -> None:
    assert problem in refused(piece)


def test_a_fault_of_ours_sets_one_article_aside_and_quotes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError(f"cannot read {TEXT}")

    monkeypatch.setattr(work, "read_article", broken)
    (found,) = read((line(text=TEXT, published=DAY),), Given(), FAST)
    assert isinstance(found, Refused)
    assert found.problem.startswith("reading it broke off with RuntimeError at test_work.py:")
    assert "engineers" not in found.problem


def test_an_article_that_takes_too_long_is_set_aside_with_its_reason() -> None:
    """Seen to fail without `in_time` in the service."""
    hurry = hurried(FAST(), 20)
    long, short = (
        line(text=text, published=DAY) for text in ("The fire killed 12 people. " * 12, TEXT)
    )
    late, fine = read((long, short), Given(), lambda: hurry)
    assert isinstance(late, Refused)
    assert "longer than 20 s" in late.problem
    assert isinstance(fine, Ready)
