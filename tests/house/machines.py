"""Machines that a script of ours installs something on: made of the programs that are staged."""

import subprocess
from collections.abc import Callable
from pathlib import Path

OWN = ("sh", "env", "timeout", "mkdir", "tee")
"""What such a script needs of a system besides what is staged."""

FETCHED = ["update", "install download-only", "install no-download"]
REFUSED = 100
"""What apt-get exits with."""

Machine = Callable[..., tuple[list[str], str]]


def machine_for(script: Path, folder: Path) -> Machine:
    """Runs the script on a machine with these programs alone; gives what apt-get was told to do,
    and what the script said. Its system lies below `folder`/system."""

    def run(
        programs: dict[str, str], user: int = 0, variables: dict[str, str] | None = None
    ) -> tuple[list[str], str]:
        log = folder / "log"
        log.touch()
        staged = {"id": f"echo {user}", **programs}
        for name, body in staged.items():
            path = folder / name
            path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
            path.chmod(0o755)
        for name in OWN:
            found = next(one for one in (Path("/usr/bin"), Path("/bin")) if (one / name).exists())
            (folder / name).symlink_to(found / name)
        own = {"PATH": str(folder), "LOG": str(log), "SYSTEM": str(folder / "system")}
        done = subprocess.run(
            [folder / "sh", script],
            env={**own, **(variables or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout == ""
        return [_summary(line) for line in log.read_text("utf-8").splitlines()], done.stderr

    return run


def apt(fails_at: str = "nothing") -> dict[str, str]:
    """An apt-get that notes what it is told, and exits where it is to fail."""
    return {"apt-get": f'echo "$*" >>"$LOG"\ncase "$*" in *{fails_at}*) exit {REFUSED};; esac'}


def _summary(arguments: str) -> str:
    """What apt-get was told, without how."""
    words = arguments.split()
    told = [one for one in words if one in ("update", "install")]
    how = [one[2:] for one in words if one in ("--download-only", "--no-download")]
    return " ".join(told + how)
