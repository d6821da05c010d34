"""The day of publication of files that do not name it."""

from collections.abc import Sequence

from app.cli.checking.commits import committed_on
from app.cli.checking.drafts import Draft
from app.lexicon.loader import load
from app.services.extract import published_in


def dated(drafts: Sequence[Draft]) -> list[Draft]:
    """The same, with the day of its last commit for an article that names no day itself.

    The command line, front matter and the page go before; so does a dateline in the text, which is
    left to the reading. Where git knows no day either, there is none.
    """
    return [draft if draft.article.published else _by_commit(draft) for draft in drafts]


def _by_commit(draft: Draft) -> Draft:
    if published_in(draft.article, load()):
        return draft
    day = committed_on(draft.target.path)
    return draft if day is None else draft.published_on(day)
