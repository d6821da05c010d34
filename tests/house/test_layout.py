"""The tree keeps its shape: tests mirror the core, packages are said in words, locks are sealed."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CORE = ("domain", "lexicon", "reading", "checking", "intake", "importers", "exporters")
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
UNTESTED_BY_NAME = {
    "app/domain/article.py",  # values without behaviour of their own
    "app/domain/claim.py",
    "app/domain/delivery.py",
    "app/domain/figure.py",
    "app/domain/finding.py",
    "app/domain/new_figure.py",
    "app/domain/period.py",
    "app/domain/alignment.py",
    "app/domain/policy.py",
    "app/domain/rejudging.py",
    "app/domain/report.py",
    "app/domain/who.py",
    "app/lexicon/lexicon.py",
    "app/lexicon/rows.py",
}


def modules() -> list[Path]:
    """Every module of the core that has behaviour."""
    found = (path for name in CORE for path in (ROOT / "app" / name).rglob("*.py"))
    return sorted(
        path
        for path in found
        if path.name != "__init__.py" and str(path.relative_to(ROOT)) not in UNTESTED_BY_NAME
    )


def its_test(path: Path) -> Path:
    inside = path.relative_to(ROOT / "app")
    return ROOT / "tests" / "unit" / inside.parent / f"test_{path.name}"


def test_each_module_of_the_core_has_its_test() -> None:
    assert [str(path) for path in modules() if not its_test(path).exists()] == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_pins_hashes_and_names_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    pinned = re.findall(r"^[a-z0-9_.-]+==", text, re.MULTILINE)
    assert len(pinned) >= 20
    assert all("--hash=sha256:" in entry for entry in re.split(r"\n(?=[a-z])", text.strip()))
    assert "://" not in text
    assert "--index-url" not in text


def test_what_the_service_runs_on_is_locked_alike_for_the_suite() -> None:
    run, test = (
        set(re.findall(r"^([a-z0-9_.-]+==\S+)", lock.read_text("utf-8"), re.MULTILINE))
        for lock in (ROOT / "requirements" / "run.txt", ROOT / "requirements" / "test.txt")
    )
    assert run <= test


def test_the_readme_names_only_commands_that_exist() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"^\s*make ([a-z]+)", readme, re.MULTILINE))
    assert {"serve", "test"} <= named
    assert named <= set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))


def test_the_image_is_built_from_files_that_exist() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", dockerfile, re.MULTILINE)
    assert copied
    for name in " ".join(copied).split():
        assert (ROOT / name).exists(), name
