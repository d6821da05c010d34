"""An entry of the audit log as JSON, and as one line whatever its words are."""

from dataclasses import replace

import pytest

from app.domain.who import Who, WhoKind
from app.exporters.as_audit import audit_document, audit_fields, change_words, who_words
from tests.unit.domain.test_audit import ENTRY


def test_an_entry_as_json() -> None:
    assert audit_document(replace(ENTRY, digest="ab")) == {
        "number": 7,
        "at": "2026-11-26T09:14:02.513000+00:00",
        "act": "person.role",
        "who": {"kind": "person", "id": "per_1", "name": "Ada Byron"},
        "subject": "per_2",
        "before": "editor",
        "after": "admin",
        "address": "192.0.2.7",
        "request_id": "req-7",
        "seal": 7,
        "digest": "ab",
    }


def test_an_entry_as_a_line() -> None:
    assert list(audit_fields(ENTRY)) == [
        "2026-11-26T09:14:02+00:00",
        "person Ada Byron (per_1)",
        "person.role",
        "per_2",
        "editor → admin",
        "192.0.2.7",
        "req-7",
    ]


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (Who(WhoKind.SERVICE), "service"),
        (Who(WhoKind.COMMAND, None, "root"), "command root"),
        (Who(WhoKind.SENDER, "desk"), "sender desk"),
        (Who(WhoKind.SENDER, "desk", "desk"), "sender desk"),
        (Who(WhoKind.KEY, "0f3c", "the CMS"), "key the CMS (0f3c)"),
    ],
)
def test_somebody_in_words(who: Who, words: str) -> None:
    assert who_words(who) == words


def test_a_change_in_words() -> None:
    told = [
        change_words(replace(ENTRY, before=before, after=after))
        for before, after in ((None, None), ("a", None), (None, "b"), ("a", "b"))
    ]
    assert told == ["", "a", "b", "a → b"]
