"""Whatever a file holds, an importer answers with records or refuses the file by its name."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import BadInput
from app.importers import IMPORTERS, Blank, Given, Rejected, Row
from tests.unit.importers.samples import FILES, WORDS

SAMPLES = {
    "world-bank": "world-bank.csv",
    "sdmx-csv-1": "sdmx-1.csv",
    "sdmx-csv-2": "sdmx-2.csv",
    "eurostat-tsv": "estat_une_rt_a.tsv",
    "owid": "owid.csv",
    "datapackage": "package/datapackage.json",
}
PIECES = (
    *(b"\x00", b"\xff\xfe", b'"', b"\n", b"\r", b"\t", b",", b";", b":", b"{", b"}", b"[", b"]"),
    *(b"=cmd()", b"1e999999", b"9" * 60, b"-", b"NaN", b"Infinity", "٣٤".encode(), "½".encode()),
    *(b"0000", b"9999-12-31", b"P9Y", b"\\", b"NRL", b"OBS_VALUE", b"2024", b"' OR 1=1 --"),
)
MUTATIONS = 60


def mutated(content: bytes, seed: int) -> Iterator[bytes]:
    """The content with a few pieces cut out, put in or written over, each time others."""
    chance = random.Random(seed)  # noqa: S311  # chance that repeats, and no secret
    for _ in range(MUTATIONS):
        made = bytearray(content)
        for _ in range(chance.randint(1, 8)):
            at = chance.randrange(len(made) + 1)
            cut = chance.choice((0, 0, 1, 5, 40))
            made[at : at + cut] = chance.choice((b"", *PIECES))
        yield bytes(made)


@pytest.mark.parametrize("form", SAMPLES)
def test_no_file_breaks_an_importer(tmp_path: Path, form: str) -> None:
    sample = FILES / SAMPLES[form]
    for other in sample.parent.glob("*"):
        if other.is_file():
            (tmp_path / other.name).write_bytes(other.read_bytes())
    path = tmp_path / sample.name
    answered = refused = 0
    for content in mutated(sample.read_bytes(), seed=len(form)):
        path.write_bytes(content)
        try:
            for record in IMPORTERS[form](path, Given(source="Harbour Post", words=WORDS)):
                assert isinstance(record, Row | Blank | Rejected)
                answered += 1
        except BadInput:
            refused += 1
    assert answered
    assert refused < MUTATIONS


@pytest.mark.parametrize("form", SAMPLES)
@pytest.mark.parametrize("content", [b"", b"\n", b"\x00" * 4096, b"a" * 4096, b'{"resources": {}}'])
def test_a_file_of_nothing_is_refused(tmp_path: Path, form: str, content: bytes) -> None:
    path = tmp_path / Path(SAMPLES[form]).name
    path.write_bytes(content)
    with pytest.raises(BadInput, match=path.name):
        list(IMPORTERS[form](path, Given()))
