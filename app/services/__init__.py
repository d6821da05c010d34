"""The use cases: where the pure core and the store meet; the doors call nothing else."""
