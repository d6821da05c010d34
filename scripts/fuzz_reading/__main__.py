"""Fuzzes `read()`: `python -m scripts.fuzz_reading --seconds 3600 --findings FOLDER`.

Whatever is read of a hostile text must keep what reading promises. With `--guided` (atheris, which
is no part of the suite) the texts that reach new code are kept and changed further. Each finding is
written to a file of its own; the same seed tries the same texts. Exit code 1 where something was
found.
"""

import argparse
import contextlib
import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scripts.fuzz_reading.runs import Run


OWN_SHARE = 0.7
"""Of the changes: the others are of single bytes."""

TOLD_EVERY = 5000


def main() -> int:
    """Runs as long as was asked for, and prints the figures."""
    asked = argparse.ArgumentParser(prog="python -m scripts.fuzz_reading")
    asked.add_argument("--seconds", type=float, default=3600)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--findings", type=Path, default=Path("fuzz-findings"))
    asked.add_argument("--guided", action="store_true", help="with atheris")
    given = asked.parse_args()
    given.findings.mkdir(parents=True, exist_ok=True)
    atheris = importlib.import_module("atheris") if given.guided else None
    with atheris.instrument_imports(["app.reading"]) if atheris else contextlib.nullcontext():
        from scripts.fuzz_reading.runs import run_in, unguided
    run = run_in(given.findings)
    if atheris:
        guided(run, given.seconds, given.seed, atheris)
    else:
        unguided(run, given.seconds, given.seed)
    print(run.told())
    return 1 if run.found else 0


def guided(run: "Run", seconds: float, seed: int, atheris: Any) -> None:
    """Lets atheris keep what reaches new code; it ends the process itself."""
    from app.domain.limits import UNKEEPABLE
    from scripts.fuzz_reading.texts import LONGEST, changed, dice_of, seeds

    def mutated(data: bytes, most: int, number: int) -> bytes:
        dice = dice_of(number)
        text = data.decode(errors="ignore")
        if dice.random() < OWN_SHARE:
            return changed(dice, (text, text, text, *seeds())).encode()[:most]
        return bytes(atheris.Mutate(data, most))

    def one(data: bytes) -> None:
        run.trial(UNKEEPABLE.sub("", data.decode(errors="ignore"))[:LONGEST])
        if run.tried % TOLD_EVERY == 0:
            print(run.told(), flush=True)

    corpus = run.folder / "corpus"
    corpus.mkdir(exist_ok=True)
    for number, text in enumerate(seeds()):
        (corpus / f"seed-{number}").write_text(text[:LONGEST])
    options = (f"-seed={seed}", f"-max_total_time={int(seconds)}", "-max_len=4800", str(corpus))
    atheris.Setup([sys.argv[0], *options], one, custom_mutator=mutated)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
