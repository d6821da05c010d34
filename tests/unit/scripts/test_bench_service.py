"""Each round of requests gives its times, and the server's work for one."""

import os

import httpx

from scripts import bench_service
from scripts.bench_served import Served


def test_a_round_times_each_request() -> None:
    server = Served("http://127.0.0.1:1", os.getpid(), took=1.0)
    request = httpx.Request("GET", server.address)
    asked: list[int] = []

    def ask() -> httpx.Response:
        asked.append(1)
        return httpx.Response(200, request=request)

    times, work = bench_service._round(server, 2, 10, ask)
    assert len(times) == len(asked) == 10
    assert work >= 0


def test_each_column_has_the_rounds_it_tells_of() -> None:
    rounds = bench_service.Rounds([3, 5], [9, 8], [2, 2], [1, 0.5])
    figures = rounds.figures()
    assert list(figures) == list(bench_service.COLUMNS[4:])
    assert [figure.middle for figure in figures.values()] == [4, 8.5, 2, 0.75]
