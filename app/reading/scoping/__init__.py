"""Of whom a number holds, where, in what event and in what mood, and who says so."""
