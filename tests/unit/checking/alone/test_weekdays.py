"""A wrong weekday is a notice with the right one."""

from app.checking.alone.weekdays import weekday_notices
from app.lexicon.loader import load
from app.reading import read
from tests.unit.checking.sentences import written


def test_the_notice_names_the_weekday_that_it_was() -> None:
    text = "The bridge opened on Monday, 3 May 2024, after ten years."
    (notice,) = weekday_notices(read(written(text), load()))
    assert (notice.kind, notice.span.of(text)) == ("wrong-weekday", "Monday, 3 May 2024")
    assert notice.reason == "The text says Monday, 3 May 2024, but 3 May 2024 is a Friday."
    assert notice.quote == text
