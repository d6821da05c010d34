# Plumbline in one container, on the embedded SQLite in /data.
#
#   docker build --tag plumbline .
#   docker run --network host --read-only --tmpfs /tmp --volume plumbline:/data plumbline
#
# While neither a person nor a key was made the service listens on loopback only, so the container
# shares the host's network; docs/people.md says how to publish a port instead. It writes to /data
# and /tmp alone; docs/supply-chain.md says how to pin the base by its digest.
ARG BASE=python:3.11.14-slim-bookworm

FROM ${BASE} AS build
WORKDIR /app
COPY requirements/run.txt requirements/
RUN python -m venv /venv \
 && /venv/bin/pip install --no-cache-dir --require-hashes -r requirements/run.txt
COPY pyproject.toml README.md LICENSE alembic.ini ./
COPY app app
COPY migrations migrations
# Compiled here: a root that is only read keeps no bytecode, and each start would compile anew.
RUN /venv/bin/pip install --no-cache-dir --no-deps --no-build-isolation --editable . \
 && /venv/bin/python -m compileall -q app migrations

FROM ${BASE}
RUN useradd --system --uid 10001 plumbline && install --directory --owner plumbline /data
COPY --from=build /venv /venv
COPY --from=build /app /app
USER 10001
WORKDIR /data
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    HOME=/tmp \
    PLUMBLINE_DATABASE_URL=sqlite:////data/plumbline.sqlite3
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s --retries=3 \
  CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen('http://127.0.0.1:' + os.environ.get('PLUMBLINE_PORT', '8000') + '/readyz', timeout=2)"]
CMD ["plumbline", "serve"]
