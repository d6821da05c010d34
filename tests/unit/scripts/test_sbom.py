"""The bill of materials lists what the lock pins, holds to the schema, and stays the same."""

import json
import re
import warnings
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from app import VERSION
from scripts.sbom import LOCK, WANTED, bill_of, main

SMALL = f"""\
uvloop==0.22.1 ; sys_platform != "win32" \\
    --hash=sha256:{"b" * 64} \\
    --hash=sha256:{"a" * 64}
PyYAML==6.0.3 \\
    --hash=sha256:{"c" * 64}
h11==0.16.0 \\
    --hash=sha256:{"d" * 64}
"""
ASKED = '# what is needed\npyyaml   # front matter\nuvloop ; sys_platform != "win32"\n'


def components(bill: dict[str, object]) -> list[dict[str, Any]]:  # JSON of CycloneDX' own shape
    found = bill["components"]
    assert isinstance(found, list)
    return found


def test_a_package_has_its_version_purl_hashes_and_marker() -> None:
    loop, yaml, _ = components(bill_of(SMALL, ASKED))
    assert loop == {
        "type": "library",
        "bom-ref": "pkg:pypi/uvloop@0.22.1",
        "name": "uvloop",
        "version": "0.22.1",
        "purl": "pkg:pypi/uvloop@0.22.1",
        "scope": "optional",
        "hashes": [{"alg": "SHA-256", "content": one * 64} for one in "ab"],
        "properties": [{"name": "plumbline:marker", "value": 'sys_platform != "win32"'}],
    }
    assert (yaml["name"], yaml["scope"], "properties" in yaml) == ("pyyaml", "required", False)


def test_what_the_service_itself_asks_for_is_told() -> None:
    assert bill_of(SMALL, ASKED)["dependencies"] == [
        {
            "ref": f"plumbline@{VERSION}",
            "dependsOn": ["pkg:pypi/pyyaml@6.0.3", "pkg:pypi/uvloop@0.22.1"],
        }
    ]


@pytest.fixture(scope="module")
def bill() -> dict[str, object]:
    return bill_of(LOCK.read_text("utf-8"), WANTED.read_text("utf-8"))


def test_it_holds_to_the_schema(bill: dict[str, object]) -> None:
    """Seen to fail with `Version` for `version`, and with the scope "needed"."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the validator's own libraries warn of each other
        errors = JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(bill))
    assert errors is None


def test_every_pinned_package_and_hash_is_in_it(bill: dict[str, object]) -> None:
    text, said = LOCK.read_text("utf-8"), json.dumps(bill)
    pinned = re.findall(r"^([A-Za-z0-9_.-]+)==([^\s;\\]+)", text, re.MULTILINE)
    assert len(pinned) >= 40
    assert len(components(bill)) == len(pinned)
    assert all(f'"pkg:pypi/{name}@{version}"' in said for name, version in pinned)
    assert all(one in said for one in re.findall(r"sha256:([0-9a-f]{64})", text))


def test_the_same_lock_gives_the_same_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    first = capsys.readouterr().out
    assert main([]) == 0
    assert capsys.readouterr().out == first
    assert bill_of(SMALL, "")["serialNumber"] != bill_of(SMALL + "\n", "")["serialNumber"]
