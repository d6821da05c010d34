"""One claim beside one figure of its series: whether they may be compared, and what that says."""
