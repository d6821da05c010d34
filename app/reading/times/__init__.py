"""When a number holds: stated and relative dates, and what was so before."""
