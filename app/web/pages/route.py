"""A route of the desk: whatever is refused is refused as a page."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException

from app.errors import ServiceError
from app.web.pages.forms import FormRequest
from app.web.pages.guard import NotSignedIn
from app.web.pages.pages import Page, back, refusal
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
            except NotSignedIn as error:
                return _to_sign_in(request, error)
            except HTTPException as error:
                return _refused(error)

        async def drawn(request: Request) -> Response:
            answer = await answered(request)
            if isinstance(answer, Page):
                return answer.drawn_for(getattr(request.state, "visitor", None))
            return answer

        return drawn


def _to_sign_in(request: Request, error: NotSignedIn) -> Response:
    """On to the page where to sign in, and back from there; a form that was filled in stays."""
    if request.method == "GET" and "hx-request" not in request.headers:
        return back(error.page)
    shown = _refused(error)
    # What is asked for a part of a page would put the other page into that part.
    shown.headers["HX-Redirect"] = error.page
    return shown


def _refused(error: HTTPException) -> Response:
    shown = refusal(problem(error.status_code, error.detail))
    shown.headers.update(error.headers or {})
    return shown
