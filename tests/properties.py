"""How many inputs the properties try, told on the command line: PLUMBLINE_EXAMPLES=1000000.

Then the properties alone run. Each keeps its share: its own count in the suite says what one of
its inputs costs.
"""

import functools
import os
import time
from collections.abc import Callable, Iterator
from typing import Any  # a test of any shape, as pytest and hypothesis hand it on

import pytest
from hypothesis import is_hypothesis_test, settings

VARIABLE = "PLUMBLINE_EXAMPLES"
"""Inputs of all properties that are collected together; unset, each tries its own few."""

SETTINGS = "_hypothesis_internal_use_settings"
"""Where hypothesis keeps the settings of one test; a profile reaches only those without any."""


@pytest.hookimpl(trylast=True)  # what -k leaves out has no share
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    properties = [item for item in items if is_property(item)]
    wanted = os.environ.get(VARIABLE)
    if wanted is None or not properties:
        return
    config.hook.pytest_deselected(items=[item for item in items if not is_property(item)])
    items[:] = properties
    counts = shares([count_of(item) for item in properties], int(wanted))
    for item, count in zip(properties, counts, strict=True):
        test: Any = item.function  # type: ignore[attr-defined]  # of the items that are functions
        setattr(test, SETTINGS, settings(getattr(test, SETTINGS), max_examples=count))


def shares(counts: list[int], wanted: int) -> list[int]:
    """At least `wanted` inputs over all, each in the proportion of its own count."""
    total = sum(counts)
    return [-(-count * wanted // total) for count in counts]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    if not is_property(item):
        yield
        return
    handle: Any = item.function.hypothesis  # type: ignore[attr-defined]  # as above
    inner, tally, began = handle.inner_test, [0], time.process_time()
    handle.inner_test = counted(inner, tally)
    try:
        yield
    finally:
        handle.inner_test = inner
        item.user_properties.append(("inputs", (tally[0], time.process_time() - began)))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What ran and the processor's seconds for it, where a number of inputs was asked for."""
    if VARIABLE not in os.environ:
        return
    ran = [
        (seconds, inputs, report.nodeid)
        for reports in terminalreporter.stats.values()
        for report in reports
        for name, (inputs, seconds) in dict(getattr(report, "user_properties", ())).items()
        if name == "inputs" and report.when == "call"
    ]
    total = sum(inputs for _, inputs, _ in ran)
    terminalreporter.section(f"{total:,} inputs of {len(ran)} properties")
    for seconds, inputs, name in sorted(ran, reverse=True):
        terminalreporter.line(f"{inputs:>9,} {seconds:>8.1f} s  {name}")


def is_property(item: pytest.Item) -> bool:
    return isinstance(item, pytest.Function) and is_hypothesis_test(item.function)


def count_of(item: pytest.Item) -> int:
    own: settings = getattr(item.function, SETTINGS)  # type: ignore[attr-defined]  # as above
    return own.max_examples


def counted(test: Callable[..., object], tally: list[int]) -> Callable[..., object]:
    @functools.wraps(test)
    def counting(*args: object, **named: object) -> object:
        tally[0] += 1
        return test(*args, **named)

    return counting
