"""What words and symbols mean: data files, their schemas and frozen look-ups."""

from app.lexicon.lexicon import Language, Lexicon

__all__ = ["Language", "Lexicon"]
