"""What every table of the thresholds file is made of."""

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Share = Annotated[Decimal, Field(ge=0, le=1)]
Positive = Annotated[Decimal, Field(gt=0)]
Reach = Annotated[Decimal, Field(gt=1)]
Days = Annotated[int, Field(ge=0)]
Count = Annotated[int, Field(ge=1)]
Code = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Group = Annotated[tuple[str, ...], Field(min_length=2)]


class Table(BaseModel):
    """One table of the file."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
