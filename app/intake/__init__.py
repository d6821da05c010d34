"""Turns what was handed in into an article; INTAKE maps a media type to its reader."""

from app.intake.from_plain import Payload, article_from

INTAKE = {"text/plain": article_from, "text/markdown": article_from}
"""Which reader answers for which media type."""

__all__ = ["INTAKE", "Payload", "article_from"]
