"""Two texts of one story laid side by side, without a table."""
