"""`plumbline check`: files → findings, from the embedded database or a running service."""

import contextlib
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import cast

import httpx

from app.errors import BadInput, ServiceError, Unavailable
from app.exporters.as_json import report_document
from app.exporters.as_text import report_lines, summary_line
from app.exporters.encoding import encoded
from app.exporters.remarks import Answer
from app.intake import Payload, article_from
from app.services import database
from app.services.check import check_article
from app.settings import from_environment
from app.wiring import build

STDIN = "-"
SERVER_SECONDS = 60
FOUND = 1
FINDINGS_COUNT_AS = "drifts"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to check, whom to ask and what to fail on; None where the caller said nothing."""

    files: tuple[str, ...]
    form: str = "text"
    fail_on: tuple[str, ...] = ("conflicts",)
    server: str | None = None
    record: bool = True
    source: str | None = None
    published: str | None = None
    url: str | None = None
    title: str | None = None


Checker = Callable[[Payload], Answer]


def check(wanted: Wanted) -> int:
    """Prints what was found in the files; 1 where one holds a verdict that `fail_on` names.

    A file that cannot be read or checked raises OSError or ServiceError, naming the file.
    """
    if len(wanted.files) > 1 and (wanted.url or wanted.title):
        raise BadInput("--url and --title speak of one article: check one file at a time")
    answers = []
    with contextlib.ExitStack() as closing:
        checker = _by_server(wanted) if wanted.server else _here(wanted, closing)
        for name in wanted.files:
            text = _text_of(name)
            answer = _checked(name, _payload(text, wanted), checker)
            answers.append(answer)
            if wanted.form == "text":
                _print(report_lines(answer, text, name))
    _print([summary_line(answers) if wanted.form == "text" else _json_of(answers)])
    return FOUND if any(_fails(answer, wanted.fail_on) for answer in answers) else 0


def _here(wanted: Wanted, closing: contextlib.ExitStack) -> Checker:
    settings = from_environment(os.environ)
    database.upgrade(settings.database_url)
    house = build(settings)
    closing.callback(house.store.close)

    def checked(payload: Payload) -> Answer:
        article = article_from(payload)
        now, record = datetime.now(UTC), wanted.record
        report = check_article(article, house.engine, house.store, now=now, record=record)
        return report_document(report)

    return checked


def _by_server(wanted: Wanted) -> Checker:
    server = wanted.server or ""
    address = server.rstrip("/") + "/check"

    def checked(payload: Payload) -> Answer:
        body = {
            "text": payload.text,
            "source": payload.source,
            "published": payload.published,
            "url": payload.url,
            "title": payload.title,
            "record": wanted.record,
        }
        try:
            response = httpx.post(address, json=body, timeout=SERVER_SECONDS)
            answer = json.loads(response.content, parse_float=Decimal)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise Unavailable(f"{server} does not answer: {error}") from error
        except ValueError as error:
            raise Unavailable(f"{server} is no Plumbline service") from error
        return _report_in(answer, server, response.status_code)

    return checked


def _report_in(answer: object, server: str, status: int) -> Answer:
    if not isinstance(answer, dict):
        raise Unavailable(f"{server} is no Plumbline service")
    if status != httpx.codes.OK:
        raise BadInput(f"{server} says {status}: {answer.get('detail', 'no more than that')}")
    if not {"claims", "findings", "summary"} <= answer.keys():
        raise Unavailable(f"{server} is no Plumbline service")
    return cast("Answer", answer)


def _checked(name: str, payload: Payload, checker: Checker) -> Answer:
    try:
        return checker(payload)
    except ServiceError as error:
        raise BadInput(f"{name}: {error}") from error


def _payload(text: str, wanted: Wanted) -> Payload:
    return Payload(
        text=text,
        source=wanted.source,
        published=wanted.published,
        url=wanted.url,
        title=wanted.title,
    )


def _text_of(name: str) -> str:
    content = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    try:
        # A byte order mark is no character of the text: columns would be one off.
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(f"{name}: is not UTF-8 at byte {error.start}") from None


def _json_of(answers: Sequence[Answer]) -> str:
    """The report of one file as it is, the reports of several as a list."""
    return encoded(answers[0] if len(answers) == 1 else answers)


def _print(lines: Sequence[str]) -> None:
    for line in lines:
        sys.stdout.buffer.write(line.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()


def _fails(answer: Answer, fail_on: Sequence[str]) -> bool:
    summary = answer["summary"]
    noticed = FINDINGS_COUNT_AS in fail_on and summary["findings"] > 0
    return noticed or any(summary[verdict] for verdict in fail_on)
