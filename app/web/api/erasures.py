"""DELETE /articles/{id}: erase an article when somebody asks for it."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query, Response

from app.services.erasures import Erasure, Figures, Order, Quotes, erase_article
from app.web.answers import Answer
from app.web.deps import TheDoor, json_answer, problems

router = APIRouter(prefix="/articles", tags=["articles"])

WHO_CHARACTERS = 200


class ErasureAnswer(Answer):
    """That the article was erased: nothing of its words."""

    article: str
    quotes: Quotes
    figures: Figures
    who: str | None
    erased_at: datetime


@router.delete(
    "/{article_id}",
    response_model=ErasureAnswer,
    responses=problems(404, 422, 503, 507),
    summary="Erase an article",
)
def erase(
    article_id: str,
    door: TheDoor,
    quotes: Annotated[Quotes, Query()] = Quotes.DROPPED,
    figures: Annotated[Figures | None, Query()] = None,
    who: Annotated[str | None, Query(max_length=WHO_CHARACTERS)] = None,
) -> Response:
    """Takes the article's text, title, address and (unless they are kept) quotes off the record, in
    every version, report, message and kept answer. It is recorded no more from then on; that it was
    erased stays on record, without its words."""
    becomes = Figures.WITHDRAWN if door.house.withdraws_erased else Figures.KEPT
    order = Order(quotes, figures or becomes, who)
    policy = door.engine.policy
    return json_answer(_document(erase_article(door.store, policy, article_id, order, door.now())))


def _document(done: Erasure) -> dict[str, object]:
    return {
        "article": done.article_id,
        "quotes": str(done.quotes),
        "figures": str(done.figures),
        "who": done.who,
        "erased_at": done.erased_at.isoformat(),
    }
