# Plumbline in one container, on the embedded SQLite in /data.
#
#   docker build --tag plumbline .
#   docker run --network host --volume plumbline:/data plumbline
#
# While neither a person nor a key was made the service listens on loopback only, so the container
# shares the host's network; docs/people.md says how to publish a port instead.
FROM python:3.11-slim-bookworm AS build
WORKDIR /app
COPY requirements/run.txt requirements/
RUN python -m venv /venv \
 && /venv/bin/pip install --no-cache-dir --require-hashes -r requirements/run.txt
COPY pyproject.toml README.md LICENSE alembic.ini ./
COPY app app
COPY migrations migrations
RUN /venv/bin/pip install --no-cache-dir --no-deps --no-build-isolation --editable .

FROM python:3.11-slim-bookworm
RUN useradd --system --uid 10001 plumbline && install --directory --owner plumbline /data
COPY --from=build /venv /venv
COPY --from=build /app /app
USER plumbline
WORKDIR /data
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PLUMBLINE_DATABASE_URL=sqlite:////data/plumbline.sqlite3
VOLUME /data
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
  CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/readyz', timeout=2)"]
CMD ["plumbline", "serve"]
