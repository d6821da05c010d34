"""Ratios are taken within a round, of the same texts."""

from collections.abc import Sequence

import pytest

from app.lexicon.loader import load
from scripts import bench_speed
from scripts.bench_page import Better
from scripts.bench_rivals import Timed

TEXT = "Norland sent 8,500 troops in May 2021, twice as many as Maresia."


def steady(seconds: float) -> Timed:
    """A reader that takes so many seconds a text."""

    def read(texts: Sequence[str]) -> float:
        return seconds * len(texts)

    return read


def test_a_rival_is_held_against_each_of_our_readers() -> None:
    own = {"fast": steady(0.5), "full": steady(2)}
    found = bench_speed._ratios(steady(4), own, [TEXT, TEXT])
    assert found["fast"] == ([4.0] * bench_speed.RIVAL_ROUNDS, [8.0] * bench_speed.RIVAL_ROUNDS)
    assert found["full"][1] == [2.0] * bench_speed.RIVAL_ROUNDS


def test_growth_is_time_by_length() -> None:
    def linear(texts: Sequence[str]) -> float:
        return float(sum(map(len, texts)))

    taken = bench_speed._grown("12", linear, (1, 4, 16))
    assert taken == [2.0, 8.0, 32.0]


def test_the_section_tells_rates_and_how_often_ours_goes_into_theirs() -> None:
    texts = ["x" * 1000] * 2
    taken = {bench_speed.FAST: [0.01], bench_speed.FULL: [0.02], bench_speed.NUMBERS: [0.005]}
    ratios = {"other": {name: ([0.5], [100.0]) for name in taken}}
    figures = bench_speed._speed_section(texts, taken, ratios, " It is not there.").figures
    assert figures["fast profile, an article"].middle == 5
    assert figures["fast profile, articles a second"].middle == pytest.approx(200)
    assert figures["fast profile, characters a second"].middle == pytest.approx(200_000)
    assert figures["other, an article"].middle == 500
    assert figures["other's time / fast profile"].middle == 100
    assert figures["other's time / fast profile"].better is Better.MORE


def test_what_is_missing_is_said_in_the_section() -> None:
    taken = {bench_speed.FAST: [0.01]}
    section = bench_speed._speed_section([TEXT], taken, {}, " It is not there.")
    assert "It is not there." in section.text


def test_quantities_alone_take_time_too() -> None:
    assert bench_speed._seconds(bench_speed._numbers([TEXT] * 20, load())) > 0


def test_each_hostile_text_is_asked_and_the_worst_are_told() -> None:
    def square(texts: Sequence[str]) -> float:
        return float(sum(len(text) ** 2 for text in texts)) + 1

    found, told = bench_speed._hostile(square)
    steepest = found["steepest hostile text, 4 times the text, time"]
    assert steepest.middle == pytest.approx(16, rel=0.01)
    assert told.startswith("The slowest is *")
