"""What numbers give when they are worked out: sums, shares, changes and rates."""
