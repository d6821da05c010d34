"""Who does what in a sentence: its names, verbs and clauses, and what a pronoun stands for."""
