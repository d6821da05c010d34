"""Reads texts with Recognizers-Text: run by bench_rivals in an environment that has it.

A line of JSON in, {"texts": […], "dates": false}; a line out, the seconds of a processor it took.
"""

import json
import sys
import time
from importlib import import_module

CULTURE = "en-us"
NUMBERS = ("number", "percentage", "currency", "dimension", "age", "temperature")
DATES = ("datetime",)


def seconds(texts: list[str], kinds: tuple[str, ...]) -> float:
    """What it takes to ask each text for each of those kinds."""
    suite = import_module("recognizers_suite")
    asked = [getattr(suite, f"recognize_{kind}") for kind in kinds]
    started = time.process_time()
    for text in texts:
        for recognise in asked:
            recognise(text, CULTURE)
    return time.process_time() - started


def main() -> None:
    """Answers until there is nothing more to read; the models are loaded before the first."""
    seconds(["Some 3,400 people paid $5 on 3 May."], (*NUMBERS, *DATES))
    for line in sys.stdin:
        given = json.loads(line)
        print(seconds(given["texts"], (*NUMBERS, *DATES) if given["dates"] else NUMBERS))
        sys.stdout.flush()


if __name__ == "__main__":
    main()
