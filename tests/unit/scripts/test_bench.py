"""The command measures what it is asked for, and its sections are there."""

from pkgutil import resolve_name

import pytest

from scripts import bench


@pytest.mark.parametrize("name", bench.SECTIONS)
def test_each_section_names_what_measures_it(name: str) -> None:
    assert callable(resolve_name(bench.SECTIONS[name]))


def test_a_group_stands_for_its_sections_and_none_comes_twice() -> None:
    assert bench._names(["pairs", "accuracy"]) == list(bench.ACCURACY)
    assert bench._names(["all"]) == list(bench.SECTIONS)


def test_sections_are_measured_in_the_order_of_the_page() -> None:
    assert bench._names(["desk", "speed"]) == ["speed", "desk"]


def test_an_unknown_section_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        bench.main(["sped"])
    assert "no such section: sped" in capsys.readouterr().err


def test_the_sections_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["--list"]) == 0
    assert capsys.readouterr().out.split() == list(bench.SECTIONS)
