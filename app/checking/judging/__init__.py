"""From many comparisons to one verdict, and what stands beside it as a notice."""
