"""What every part of an answer has in common."""

from pydantic import BaseModel, ConfigDict


class Answer(BaseModel):
    """A part of an answer: every field is always there unless it has a default, and no other."""

    model_config = ConfigDict(extra="forbid", frozen=True)
