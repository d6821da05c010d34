"""What a quantity measures: its item, its statistic, and how it moves in time."""
