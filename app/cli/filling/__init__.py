"""The parts of `plumbline backfill`: what an archive is made of, and by what it is read."""
