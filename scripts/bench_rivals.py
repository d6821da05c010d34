"""What others read from the same texts: quantulum3, and Recognizers-Text in an environment of its
own, for it asks for old versions of libraries that we use.

The environment is made with pip, once, in BENCH_FOLDER or the user's cache. Where it cannot be
made, `recognizers` raises Missing and says why.
"""

import json
import os
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

# It names no version of emoji, and works with none of the last years.
PACKAGES = ("recognizers-text-suite==1.0.2a2", "emoji<2")
SCRIPT = Path(__file__).with_name("bench_recognizers.py")

Timed = Callable[[Sequence[str]], float]
"""Reads the texts and gives the seconds of a processor that this took."""


class Missing(Exception):
    """The rival cannot be measured here; the message says why."""


def quantulum(texts: Sequence[str]) -> float:
    """quantulum3 on whole texts, its classifier off."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Classifier dependencies not installed")
        import quantulum3.classifier
        import quantulum3.parser

    quantulum3.classifier.USE_CLF = False
    started = time.process_time()
    for text in texts:
        quantulum3.parser.parse(text)
    return time.process_time() - started


@contextmanager
def recognizers(folder: Path | None = None) -> Iterator[dict[str, Timed]]:
    """Recognizers-Text by what it is asked for: numbers with their units, and dates besides."""
    python = _environment(folder or cache_folder())
    reader = subprocess.Popen(
        [python, SCRIPT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        yield {
            "Recognizers-Text, numbers and units": lambda texts: _asked(reader, texts, dates=False),
            "Recognizers-Text, dates too": lambda texts: _asked(reader, texts, dates=True),
        }
    finally:
        reader.communicate()


def cache_folder() -> Path:
    """Where what takes long to make is kept from run to run, outside the checkout."""
    given = os.environ.get("BENCH_FOLDER")
    return Path(given) if given else Path.home() / ".cache" / "plumbline-bench"


def _asked(reader: "subprocess.Popen[str]", texts: Sequence[str], *, dates: bool) -> float:
    if reader.stdin is None or reader.stdout is None:
        raise Missing("it has no pipe")
    print(json.dumps({"texts": list(texts), "dates": dates}), file=reader.stdin, flush=True)
    answer = reader.stdout.readline()
    if not answer:
        raise Missing("it ended while it read")
    return float(answer)


def _environment(folder: Path) -> Path:
    """The interpreter of the environment; made if it is not there."""
    home = folder / "recognizers"
    python = home / "bin" / "python"
    if (home / "ready").exists():
        return python
    home.mkdir(parents=True, exist_ok=True)
    try:
        _run(sys.executable, "-m", "venv", "--clear", str(home))
        _run(str(python), "-m", "pip", "install", "--quiet", *PACKAGES)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Missing(f"{PACKAGES[0]} could not be installed") from error
    (home / "ready").touch()
    return python


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
