"""Each form of the sample run is byte for byte what was agreed on."""

from pathlib import Path

import pytest

from app.exporters import EXPORTERS
from app.exporters.as_summary import run_summary
from tests.unit.exporters.sample import sample_run

GOLDEN = Path(__file__).parent / "golden"
ENDINGS = {
    "text": "txt",
    "json": "json",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "sarif-hashed": "hashed.sarif",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "junit": "junit.xml",
    "checkstyle": "checkstyle.xml",
    "html": "html",
    "claimreview": "claimreview.json",
}
RENDERERS = {**EXPORTERS, "summary": run_summary}


def path_of(form: str) -> Path:
    return GOLDEN / f"sample.{ENDINGS.get(form, 'md')}"


@pytest.mark.parametrize("form", [*ENDINGS, "summary"])
def test_the_form_is_what_was_agreed_on(form: str) -> None:
    assert RENDERERS[form](sample_run()) == path_of(form).read_text(encoding="utf-8")


def test_every_form_has_its_file() -> None:
    assert set(EXPORTERS) == set(ENDINGS)


if __name__ == "__main__":
    for name, renderer in RENDERERS.items():
        path_of(name).write_text(renderer(sample_run()), encoding="utf-8")
