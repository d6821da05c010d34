"""`python -m app` runs the command line."""

from app.cli.main import run

if __name__ == "__main__":
    run()
