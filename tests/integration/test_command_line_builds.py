"""What build systems are given is sound, and runs: the GitHub action, the GitLab job, pre-commit.

Their own schemas judge the files, and their shell lines are run as they stand. Only what fetches
something is left out: the package is installed from this checkout, beside what is here already.
"""

import importlib.resources
import json
import os
import re
import shutil
import subprocess
import sysconfig
import venv
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

Done = subprocess.CompletedProcess[bytes]

ROOT = Path(__file__).parents[2]
PACKAGED = ("app", "migrations", "requirements", "alembic.ini", "pyproject.toml")
ACTION: Any = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
JOBS: Any = yaml.safe_load((ROOT / "templates" / "plumbline.yml").read_text(encoding="utf-8"))
HOOKS: Any = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
MANUAL = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")

OFFLINE = {"PIP_NO_INDEX": "1", "PIP_NO_BUILD_ISOLATION": "false", "PIP_NO_CACHE_DIR": "1"}
"""pip asks nobody, and builds with what is here: "false" is how it wants to hear that."""

ARTICLE = "---\ndate: 2023-06-02\nsource: {}\n---\nThe port authority hired {} engineers in May.\n"


# the files


def schema_of(name: str) -> Any:
    """A schema that check-jsonschema carries."""
    folder = importlib.resources.files("check_jsonschema") / "builtin_schemas" / "vendor"
    return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("document", "schema"), [(ACTION, "github-actions"), (JOBS, "gitlab-ci")], ids=["action", "job"]
)
def test_the_files_are_what_their_schemas_say(document: Any, schema: str) -> None:
    jsonschema.validate(document, schema_of(schema))


HOOK_KEYS = {
    *("id", "name", "entry", "language", "files", "exclude", "types", "types_or", "exclude_types"),
    *("always_run", "fail_fast", "verbose", "pass_filenames", "require_serial", "description"),
    *("language_version", "minimum_pre_commit_version", "args", "stages", "alias"),
    *("additional_dependencies", "log_file"),
}
"""What a hook may say (pre-commit.com, "Creating new hooks")."""


def test_the_hook_says_what_pre_commit_asks_for() -> None:
    (hook,) = HOOKS
    assert {"id", "name", "entry", "language"} <= set(hook) <= HOOK_KEYS
    assert (hook["language"], hook["require_serial"]) == ("python", True)


def blocks() -> list[tuple[str, str]]:
    """The files that the manual shows, each with the name in its first line."""
    return re.findall(r"^```ya?ml\n# (\S+)\n(.*?)^```", MANUAL, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        (".github/workflows/figures.yml", "github-workflows"),
        (".gitlab-ci.yml", "gitlab-ci"),
    ],
)
def test_what_the_manual_shows_is_sound(name: str, schema: str) -> None:
    shown = [yaml.safe_load(text) for path, text in blocks() if path == name]
    assert shown
    for document in shown:
        # YAML 1.1 reads the key `on` as a truth.
        jsonschema.validate(
            {("on" if key is True else key): value for key, value in document.items()},
            schema_of(schema),
        )


def test_the_manual_shows_only_what_the_action_takes() -> None:
    (workflow,) = [yaml.safe_load(text) for path, text in blocks() if path.startswith(".github")]
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    (ours,) = [step for step in steps if "plumbline" in step.get("uses", "")]
    assert set(ours["with"]) <= set(ACTION["inputs"])


def test_what_a_workflow_gives_is_never_written_into_a_script() -> None:
    scripts = [step["run"] for step in ACTION["runs"]["steps"] if "run" in step]
    assert len(scripts) == 2
    assert all("${{" not in script for script in scripts)


# their runs


class Machine:
    """A machine of a build: a copy of the package, and a Python to install it into."""

    def __init__(self, root: Path) -> None:
        self.package = root / "package"
        for name in (*PACKAGED, "README.md", "LICENSE"):
            path, copy = ROOT / name, self.package / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copytree(path, copy) if path.is_dir() else shutil.copy(path, copy)
        self.python = root / "python"
        venv.create(self.python, symlinks=True)
        (library,) = self.python.glob("lib/python*/site-packages")
        (library / "here.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
        self.programs = root / "programs"
        self.programs.mkdir()
        # A new environment would be empty, so whoever makes one is given this one.
        program = self.programs / "python"
        program.write_text(
            "#!/bin/bash\n"
            f'if [ "$1 $2" = "-m venv" ]; then ln -sfn {self.python} "$3"\n'
            f'else exec {self.python}/bin/python "$@"; fi\n',
            encoding="utf-8",
        )
        program.chmod(0o755)

    def run(self, script: str, folder: Path, **environment: str) -> Done:
        """Runs a script as build systems do: the first line that fails ends it."""
        plain = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        return subprocess.run(
            ["/bin/bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],
            cwd=folder,
            env={
                **plain,
                **OFFLINE,
                "PATH": f"{self.programs}:{plain['PATH']}",
                "PLUMBLINE_DATABASE_URL": f"sqlite:///{folder.parent}/desk.sqlite3",
                "PLUMBLINE_PROFILE": "fast",
                **environment,
            },
            capture_output=True,
            check=False,
        )


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """The package is installed by the step of the action that does so."""
    root = tmp_path_factory.mktemp("machine")
    made = Machine(root)
    (install,) = [step for step in ACTION["runs"]["steps"] if step["name"].startswith("Install")]
    done = made.run(
        install["run"], root, RUNNER_TEMP=str(root), GITHUB_ACTION_PATH=str(made.package)
    )
    assert done.returncode == 0, done.stderr.decode()
    return made


@pytest.fixture(scope="module")
def begun(machine: Machine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a repository, of which one article contradicts another that is on file, and
    with the database that the installed copy has made; to be copied."""
    folder = tmp_path_factory.mktemp("begun")
    root = folder / "desk"
    (root / ".git").mkdir(parents=True)
    (root / "a.md").write_text(ARTICLE.format("Meridian Wire", 300), encoding="utf-8")
    (root / "b.md").write_text(ARTICLE.format("Harbour Post", 420), encoding="utf-8")
    done = machine.run(f"{machine.python}/bin/plumbline check a.md", root)
    assert done.returncode == 0, done.stderr.decode()
    return folder


@pytest.fixture
def desk(begun: Path, tmp_path: Path) -> Path:
    """Such a repository, beside its database."""
    shutil.copytree(begun, tmp_path, dirs_exist_ok=True)
    return tmp_path / "desk"


def act(machine: Machine, desk: Path, **said: str) -> Done:
    """Runs the step of the action that checks, with these inputs."""
    (check,) = [step for step in ACTION["runs"]["steps"] if step.get("id") == "check"]
    given = {name: str(one["default"]) for name, one in ACTION["inputs"].items()}
    given |= {name.replace("_", "-"): value for name, value in said.items()}
    named = re.compile(r"\$\{\{ inputs\.([a-z-]+) \}\}")
    environment = {
        name: named.sub(lambda found: given[found[1]], value)
        for name, value in check["env"].items()
    }
    temporary = desk.parent / "runner"
    temporary.mkdir(exist_ok=True)
    (temporary / "plumbline").unlink(missing_ok=True)
    (temporary / "plumbline").symlink_to(machine.python)
    return machine.run(
        check["run"],
        desk,
        RUNNER_TEMP=str(temporary),
        GITHUB_ACTIONS="true",
        GITHUB_OUTPUT=str(desk.parent / "output"),
        GITHUB_STEP_SUMMARY=str(desk.parent / "summary.md"),
        **environment,
    )


def test_the_action_annotates_sums_up_and_fails(machine: Machine, desk: Path) -> None:
    done = act(machine, desk, fail_on="warning", sarif="plumbline.sarif")
    assert done.returncode == 1, done.stderr.decode()
    assert b" file=b.md,line=5," in done.stdout
    assert (desk.parent / "output").read_text(encoding="utf-8") == "exit-code=1\n"
    assert "figure-drift" in (desk.parent / "summary.md").read_text(encoding="utf-8")
    assert json.loads((desk / "plumbline.sarif").read_bytes())["version"] == "2.1.0"


def test_the_action_checks_what_it_is_told(machine: Machine, desk: Path) -> None:
    database = str(desk.parent / "other.sqlite3")
    done = act(
        machine,
        desk,
        files="a.md\n*.txt\n$(touch sprung)\n",
        arguments="--source=A & B\n--unverified\n--no-record\n",
        database=database,
        fail_on="never",
    )
    assert done.returncode == 2
    assert b"*.txt: matches no file" in done.stderr
    assert b"unverified-figure" in done.stdout
    assert b"b.md" not in done.stdout
    assert not (desk / "sprung").exists()
    assert Path(database).exists()


def test_the_job_of_gitlab_writes_its_reports(machine: Machine, desk: Path) -> None:
    job = JOBS["plumbline"]
    said = {**job["variables"], "PLUMBLINE_PACKAGE": str(machine.package)}
    said["PLUMBLINE_ARGUMENTS"] += " --fail-on warning"
    done = machine.run("\n".join(job["script"]), desk, GITLAB_CI="true", CI="true", **said)
    assert done.returncode == 1, done.stderr.decode()
    reports = job["artifacts"]["reports"]
    (entry,) = json.loads((desk / reports["codequality"]).read_bytes())
    assert (entry["location"]["path"], entry["location"]["lines"]) == ("b.md", {"begin": 5})
    assert b"<failure" in (desk / reports["junit"]).read_bytes()


def test_the_job_of_gitlab_says_what_is_missing(machine: Machine, desk: Path) -> None:
    job = JOBS["plumbline"]
    done = machine.run("\n".join(job["script"]), desk, **job["variables"])
    assert done.returncode == 2
    assert b"Set PLUMBLINE_PACKAGE" in done.stdout


def test_the_hook_of_pre_commit_checks_what_it_is_given(machine: Machine, desk: Path) -> None:
    (hook,) = HOOKS
    entry = " ".join([hook["entry"], *hook["args"], "--fail-on", "warning", "a.md", "b.md"])
    programs = f"{machine.python}/bin:{os.environ['PATH']}"
    done = machine.run(entry, desk, PATH=programs)
    assert done.returncode == 1, done.stderr.decode()
    assert b"b.md:5:" in done.stdout


def test_an_installed_copy_writes_every_form(machine: Machine, desk: Path) -> None:
    forms = ("json", "sarif", "gitlab", "junit", "checkstyle", "html")
    outputs = " ".join(f"--output {form}=report.{form}" for form in forms)
    done = machine.run(f"{machine.python}/bin/plumbline check a.md --no-record {outputs}", desk)
    assert done.returncode == 0, done.stderr.decode()
    assert all((desk / f"report.{form}").stat().st_size for form in forms)
