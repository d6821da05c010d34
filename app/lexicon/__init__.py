"""What words and symbols mean: data files, their schemas and frozen look-ups."""

from app.lexicon.lexicon import Language, Lexicon
from app.lexicon.meanings import Meanings

__all__ = ["Language", "Lexicon", "Meanings"]
