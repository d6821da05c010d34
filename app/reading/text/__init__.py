"""An article's text, cleaned and cut: passages, sentences, words, parses and written days."""
