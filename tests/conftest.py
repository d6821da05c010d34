"""What holds for every test."""

from hypothesis import settings

settings.register_profile("suite", deadline=None)  # speed is measured apart, on a machine at rest
settings.load_profile("suite")
