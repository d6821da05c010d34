"""Text in a cell that a spreadsheet shows as it stands and never runs, there and back."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the start of a formula (OWASP, CSV Injection); in full width, one
set up for Japanese."""

GUARD = "'"
"""Set before such a text: the spreadsheet then shows it as it stands."""


def guarded(text: str) -> str:
    """The text, behind one more guard where it could run once guards are taken from it."""
    return GUARD + text if _could_run(text) else text


def unguarded(cell: str) -> str:
    """The text of which `guarded` made the cell."""
    text = cell.removeprefix(GUARD)
    return text if text != cell and _could_run(text) else cell


def _could_run(text: str) -> bool:
    return text.lstrip(GUARD).startswith(FORMULA)
