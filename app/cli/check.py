"""`plumbline check`: files → findings, from the embedded database or a running service."""

from app.cli.checking.options import Wanted
from app.cli.checking.run import check

__all__ = ["Wanted", "check"]
