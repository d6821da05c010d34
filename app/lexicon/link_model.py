"""The file of the link model: its schema, and the frozen model."""

from decimal import Decimal
from types import MappingProxyType
from typing import Annotated

from pydantic import Field

from app.domain import LinkModel
from app.lexicon.rows import DataFile


class LinkModelFile(DataFile):
    """`linking.toml`."""

    threshold: Annotated[Decimal, Field(gt=0, lt=1)]
    proven: Annotated[Decimal, Field(gt=0, lt=1)]
    bias: Decimal
    weights: dict[str, Decimal]


def link_model_from(file: LinkModelFile) -> LinkModel:
    """The model with its weights."""
    weights = {name: float(weight) for name, weight in sorted(file.weights.items())}
    return LinkModel(MappingProxyType(weights), float(file.bias), file.threshold, file.proven)
