"""Fuzzes `read()` with changed sentences of the corpus."""
