"""The hashes are those that GitHub's upload action works out."""

import pytest

from app.exporters.line_hashes import line_hashes

GREETING = [
    "e9496ae3ebfced30:1",
    "fb7c023a8b9ccb3f:1",
    "ce8ba1a563dcdaca:1",
    "e20e36e16fcb0cc8:1",
    "b3edc88f2938467e:1",
    "c8e28b0b4002a3a0:1",
    "c129715d7a2bc9a3:1",
]


def test_an_empty_text_has_one_line() -> None:
    assert line_hashes("") == ["c129715d7a2bc9a3:1"]


def test_blanks_do_not_count() -> None:
    assert line_hashes(" a\nb\n  \t\tc\n d") == [
        "271789c17abda88f:1",
        "54703d4cd895b18:1",
        "180aee12dab6264:1",
        "a23a3dc5e078b07b:1",
    ]


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_line_ends_are_all_alike(end: str) -> None:
    lines = (" hello; \t", "world!!!", "", "", "  \t\tGreetings", " End", "")
    assert line_hashes(end.join(lines)) == GREETING


def test_equal_lines_are_counted_until_the_end_comes_into_reach() -> None:
    found = line_hashes("Lorem ipsum dolor sit amet.\n" * 10)
    assert found[:6] == [f"a7f2ff13bc495cf2:{number}" for number in range(1, 7)]
    assert found[6:] == [
        "a7f2ff1481e87703:1",
        "a9cf91f7bbf1862b:1",
        "55ec222b86bcae53:1",
        "cc97dc7b1d7d8f7b:1",
        "c129715d7a2bc9a3:1",
    ]


def test_a_letter_outside_the_basic_plane_counts_as_two_units() -> None:
    units = 0xD83D * 37 + 0xDEF6
    value = units * 37**98 + 65535 * 37**97
    assert line_hashes("🛶") == [f"{value % 2**64:x}:1"]
