"""Which tests the processes of a run take together: those of a file or of a part of a corpus."""

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

IN_PARTS = "tests/corpus/test_slips.py"
"""Its parts are minutes of work and share nothing, so no process is left alone with all of them."""


def shared_scope(nodeid: str) -> str:
    """Tests with the same scope run in one process, which reads what they share once."""
    path, _, test = nodeid.partition("::")
    _, bracket, part = test.partition("[")
    return f"{path}{bracket}{part}" if path == IN_PARTS else path


class InFilesAndParts(LoadScopeScheduling):
    """Hands out tests by `shared_scope`."""

    def _split_scope(self, nodeid: str) -> str:
        return shared_scope(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling | None:
    """Takes the place of `loadfile`; every other way to share out tests is as it was."""
    return InFilesAndParts(config, log) if config.getvalue("dist") == "loadfile" else None
