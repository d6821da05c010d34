"""An article's text becomes claims: pure functions over frozen values, in one visible order."""
