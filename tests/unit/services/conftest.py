"""The project's own lexicon and policy."""

import pytest

from app.services.engine import Engine
from app.wiring import build_engine


@pytest.fixture(scope="session")
def engine() -> Engine:
    return build_engine()
