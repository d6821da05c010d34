"""What holds for every test."""

from hypothesis import settings

from tests.postgres import postgres, postgres_url

__all__ = ["postgres", "postgres_url"]

pytest_plugins = ["tests.properties"]

settings.register_profile("suite", deadline=None)  # speed is measured apart, on a machine at rest
settings.load_profile("suite")
