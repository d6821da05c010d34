"""What is sent back where each of several articles has its own answer."""

from pydantic import BaseModel, Field

from app.web.answers import Answer, ReportAnswer


class ProblemError(Answer):
    """One field, and what to do about it."""

    loc: list[str | int]
    msg: str


class ProblemAnswer(BaseModel):
    """RFC 9457 problem details."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[ProblemError] | None = Field(None, description="With status 422.")


class ReportResult(Answer):
    """An article of the batch that was checked."""

    status: int
    report: ReportAnswer


class ProblemResult(Answer):
    """An article of the batch that could not be checked."""

    status: int
    problem: ProblemAnswer


class BatchAnswer(Answer):
    """One result an article, in order."""

    results: list[ReportResult | ProblemResult]
