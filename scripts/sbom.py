"""The bill of materials of what the service runs on, as CycloneDX 1.6 JSON, from the lock alone.

`python -m scripts.sbom [LOCK]` writes it to stdout. The same lock gives the same bytes: there is no
time in it, and its serial number is made from the lock.
"""

import json
import re
import sys
import uuid
from collections.abc import Iterable, Sequence
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from app import VERSION

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements" / "run.txt"
WANTED = ROOT / "requirements" / "run.in"
SPEC = "1.6"
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
ROOT_REF = f"plumbline@{VERSION}"

Document = dict[str, object]


def main(arguments: Sequence[str]) -> int:
    """Writes the bill of the lock."""
    lock = Path(arguments[0]) if arguments else LOCK
    bill = bill_of(lock.read_text("utf-8"), WANTED.read_text("utf-8"))
    sys.stdout.write(json.dumps(bill, indent=2, sort_keys=True) + "\n")
    return 0


def bill_of(lock: str, wanted: str) -> Document:
    """The bill of a lock; `wanted` says which of its packages the service itself asks for."""
    components = [_component(entry) for entry in _entries(lock)]
    known = {str(one["name"]): str(one["bom-ref"]) for one in components}
    direct = sorted({known[name] for name in _names(wanted) if name in known})
    return {
        "$schema": f"http://cyclonedx.org/schema/bom-{SPEC}.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": SPEC,
        "version": 1,
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, VERSION + lock)}",
        "metadata": {"component": _service(), "lifecycles": [{"phase": "pre-build"}]},
        "components": components,
        "dependencies": [{"ref": ROOT_REF, "dependsOn": direct}],
        # Whatever is run on is listed; which of it needs which, the lock does not say.
        "compositions": [
            {"aggregate": "complete", "assemblies": [ROOT_REF]},
            {"aggregate": "incomplete", "dependencies": [ROOT_REF]},
        ],
    }


def _service() -> Document:
    return {
        "type": "application",
        "bom-ref": ROOT_REF,
        "name": "plumbline",
        "version": VERSION,
        "licenses": [{"license": {"id": "Apache-2.0"}}],
    }


def _component(entry: str) -> Document:
    """A package of the lock; its hashes are those of the files that may be installed for it."""
    requirement = Requirement(entry.partition("--hash")[0].replace("\\\n", " ").strip())
    name = canonicalize_name(requirement.name)
    version = next(iter(requirement.specifier)).version
    address = f"pkg:pypi/{name}@{version}"
    marker = {"name": "plumbline:marker", "value": str(requirement.marker)}
    return {
        "type": "library",
        "bom-ref": address,
        "name": name,
        "version": version,
        "purl": address,
        "scope": "optional" if requirement.marker else "required",
        "hashes": [{"alg": "SHA-256", "content": one} for one in sorted(HASH.findall(entry))],
        **({"properties": [marker]} if requirement.marker else {}),
    }


def _entries(lock: str) -> Iterable[str]:
    """Each package with its hashes, which stand on lines of their own."""
    return (one for one in re.split(r"\n(?=[A-Za-z0-9])", lock.strip()) if one)


def _names(wanted: str) -> Iterable[str]:
    for line in wanted.splitlines():
        told = line.partition("#")[0].strip()
        if told and not told.startswith("-"):
            yield canonicalize_name(Requirement(told).name)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
