"""What every row of a data file has in common."""

from pydantic import BaseModel, ConfigDict, Field

RULE_ID = r"^[a-z][a-z0-9]*(\.[a-z0-9]+(-[a-z0-9]+)*)+$"
"""Dotted and permanent: it appears in reports. Retire one, never reuse it."""


class Row(BaseModel):
    """A row that can misfire carries its own proof: texts it must and must not act on."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    id: str = Field(pattern=RULE_ID)
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


class DataFile(BaseModel):
    """One data file as a whole."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
