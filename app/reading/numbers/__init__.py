"""Sentences become quantities: a number, its unit, its bound, or the reason to leave it alone."""
