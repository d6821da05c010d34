"""The parts of `plumbline check`: which files, under which settings, and what is said of them."""
