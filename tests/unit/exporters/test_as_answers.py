"""A script gets the answers as the service gives them, and knows which file each one is for."""

import json
from dataclasses import replace

from app.domain import Report
from app.exporters.as_answers import run_json, run_jsonl
from app.exporters.as_json import report_json
from app.exporters.remarks import Failed, Run


def test_one_file_gives_the_answer_as_it_is(report: Report, run: Run) -> None:
    assert run_json(run) == report_json(report) + "\n"


def test_several_files_give_a_list_in_their_order(run: Run) -> None:
    other = replace(run.checked[0], answer={**run.checked[0].answer, "article": {"id": "art_2"}})
    answers = json.loads(run_json(replace(run, checked=(*run.checked, other))))
    assert [answer["article"]["id"] for answer in answers] == ["art_1", "art_2"]


def test_no_file_gives_an_empty_list() -> None:
    assert run_json(Run(())) == "[]\n"
    assert run_jsonl(Run(())) == ""


def test_a_file_that_was_not_checked_is_told_apart(run: Run) -> None:
    failed = replace(run, failed=(Failed("b.md", "is not UTF-8 at byte 3"),))
    assert json.loads(run_json(failed))[1] == {"path": "b.md", "problem": "is not UTF-8 at byte 3"}


def test_each_line_names_its_file(run: Run) -> None:
    failed = replace(run, failed=(Failed("b\n.md", "is not UTF-8"),))
    lines = [json.loads(line) for line in run_jsonl(failed).split("\n") if line]
    assert [line["path"] for line in lines] == ["stories/dykes.md", "b\n.md"]
    assert lines[0]["report"]["summary"]["claims"] == 2
