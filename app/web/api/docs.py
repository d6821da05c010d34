"""GET /docs: the operations of the OpenAPI document as one page that loads nothing from outside."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from fastapi import APIRouter, Request, Response

router = APIRouter()

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}"
    "code{font-size:1rem}dt{margin-top:1rem}dd{margin:0 0 0 2rem}"
)


@router.get("/docs", include_in_schema=False)
def docs(request: Request) -> Response:
    """What can be asked of the service, for people; openapi.json says it for programs."""
    return Response(
        page(request.app.openapi()),
        media_type="text/html",
        headers={"Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff"},
    )


def page(document: Mapping[str, Any]) -> str:  # OpenAPI is JSON of its own shape
    """The page for an OpenAPI document."""
    title = escape(f"{document['info']['title']} {document['info']['version']}")
    entries = "".join(_entries(document["paths"]))
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{STYLE}</style></head><body><h1>{title}</h1>"
        f"<p>{escape(document['info']['description'])}</p>"
        '<p>Every field, type and example: <a href="openapi.json">openapi.json</a>.</p>'
        f"<dl>{entries}</dl></body></html>"
    )


def _entries(paths: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    for path, operations in paths.items():
        for method, operation in operations.items():
            asks = ", ".join(one["name"] for one in operation.get("parameters", ()))
            statuses = ", ".join(operation["responses"])
            yield (
                f"<dt><code>{escape(method.upper())} {escape(path)}</code></dt>"
                f"<dd>{escape(operation.get('description', ''))}"
                + (f"<br>takes <code>{escape(asks)}</code>" if asks else "")
                + f"<br>answers {escape(statuses)}</dd>"
            )
