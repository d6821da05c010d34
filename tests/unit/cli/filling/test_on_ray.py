"""Where Ray is missing, the engine says how to get it; tests/integration runs it where it is."""

import sys

import pytest

from app.cli.filling.on_ray import on_ray
from app.errors import BadInput


def test_without_the_package_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(BadInput, match=r"pip install 'plumbline\[ray\]'"), on_ray(2):
        pass
