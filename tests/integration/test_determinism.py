"""The same text and stamp give the same bytes: in any process, in any thread, beside any text."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.exporters.as_json import reading_document
from app.exporters.encoding import encoded
from app.intake import Payload, article_from
from app.services.extract import read_article
from app.settings import Profile
from app.wiring import build_engine

ROOT = Path(__file__).parents[2]
TEXTS = [path.read_text("utf-8") for path in sorted((ROOT / "tests" / "articles").glob("*.txt"))]
LINES = "".join(
    json.dumps({"id": number, "text": text, "published": "2022-01-28"}) + "\n"
    for number, text in enumerate(TEXTS)
).encode()


def extracted(hash_seed: str, profile: Profile) -> bytes:
    """What `plumbline extract --jsonl` writes in a process of its own."""
    environment = {
        **os.environ,
        "PYTHONHASHSEED": hash_seed,
        "PLUMBLINE_PROFILE": profile,
    }
    done = subprocess.run(
        [sys.executable, "-m", "app", "extract", "--jsonl"],
        input=LINES,
        capture_output=True,
        check=True,
        cwd=ROOT,
        env=environment,
    )
    return done.stdout


@pytest.mark.parametrize("profile", Profile)
def test_two_processes_that_hash_differently_write_the_same_bytes(profile: Profile) -> None:
    assert extracted("1", profile) == extracted("4242", profile)


@pytest.mark.parametrize("profile", Profile)
def test_threads_read_as_one_after_the_other_would(profile: Profile) -> None:
    engine = build_engine(profile)

    def reading(text: str) -> str:
        article = article_from(Payload(text=text, published="2022-01-28"))
        return encoded(reading_document(read_article(article, engine), engine.policy))

    alone = [reading(text) for text in TEXTS]
    with ThreadPoolExecutor(max_workers=4) as pool:
        together = list(pool.map(reading, TEXTS * 3))
    assert together == alone * 3
