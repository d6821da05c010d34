"""A route of the desk: whatever is refused is refused as a page."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException

from app.errors import ServiceError
from app.web.pages.forms import FormRequest
from app.web.pages.pages import Page, refusal
from app.web.problems import noted, problem, problem_of_request


class PageRoute(APIRoute):
    """A route that answers a person: with a page, or a page that says why not."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The framework's handler, its refusals made pages."""
        handler = super().get_route_handler()

        async def answered(request: Request) -> Response:
            try:
                return await handler(FormRequest(request.scope, request.receive))
            except ServiceError as error:
                return refusal(noted(request, error))
            except RequestValidationError as error:
                return refusal(problem_of_request(error))
            except HTTPException as error:
                return refusal(problem(error.status_code, error.detail))

        async def drawn(request: Request) -> Response:
            answer = await answered(request)
            if isinstance(answer, Page):
                return answer.drawn_for(getattr(request.state, "visitor", None))
            return answer

        return drawn
