"""One part of the slips is one piece of work; any other file is one as a whole."""

import pytest

from tests.sharing import IN_PARTS, shared_scope


@pytest.mark.parametrize(
    ("nodeid", "scope"),
    [
        (f"{IN_PARTS}::test_right_numbers[slips-late]", f"{IN_PARTS}[slips-late]"),
        (f"{IN_PARTS}::test_slips_are_seen[slips-late]", f"{IN_PARTS}[slips-late]"),
        (f"{IN_PARTS}::test_parts_have_stories", IN_PARTS),
        ("tests/unit/test_wiring.py::test_it_runs[sqlite]", "tests/unit/test_wiring.py"),
        ("tests/unit/test_wiring.py::Wires::test_it", "tests/unit/test_wiring.py"),
    ],
)
def test_tests_that_share_their_reading_are_run_together(nodeid: str, scope: str) -> None:
    assert shared_scope(nodeid) == scope
