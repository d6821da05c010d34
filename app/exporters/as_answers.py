"""Run → the answers of POST /check as they are: for one file, for many, or one a line."""

from collections.abc import Iterator

from app.exporters.encoding import Document, encoded
from app.exporters.remarks import Run


def run_json(run: Run) -> str:
    """The answer to one file as it is, those to several files as a list in their order.

    A file that could not be checked gives `{"path", "problem"}` behind the answers.
    """
    documents = [*(checked.answer for checked in run.checked), *_failures(run)]
    return encoded(documents[0] if len(documents) == 1 else documents) + "\n"


def run_jsonl(run: Run) -> str:
    """One line a file: `{"path", "report"}`, or `{"path", "problem"}` where it was not checked."""
    lines: list[Document] = [{"path": one.path, "report": one.answer} for one in run.checked]
    return "".join(encoded(line) + "\n" for line in (*lines, *_failures(run)))


def _failures(run: Run) -> Iterator[Document]:
    for failed in run.failed:
        yield {"path": failed.path, "problem": failed.problem}
