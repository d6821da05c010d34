# Two commands do all the set-up: `make serve` and `make test`. Both are quick the second time:
# a virtual environment is built once for each lock file and kept in .venv until that file changes.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip install --quiet --disable-pip-version-check
RUN_READY := $(VENV)/run.ready
TEST_READY := $(VENV)/test.ready
SOURCES := app migrations tests scripts
# Half as many again as there are cores: a test often waits for a server, a browser or a command.
WORKERS ?= $(shell expr $$(nproc) \* 3 / 2)

# Every test process and every program that a test starts would compile all there is anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help serve test check format bench screenshots lock sbom vulnerabilities clean

help: ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

serve: $(RUN_READY) ## set up, migrate the embedded database, serve on 127.0.0.1:8000
	$(BIN)/plumbline serve

test: $(TEST_READY) ## set up, then the whole suite
	@scripts/install_chromium.sh
	@scripts/install_postgresql.sh
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile

check: $(TEST_READY) ## the five checks, each on its own, as the suite runs them too
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile

format: $(TEST_READY) ## put the code into its one format
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ruff check --fix $(SOURCES)

bench: $(TEST_READY) ## measure; ONLY="speed desk" those alone; the figures go to docs/benchmarks.md
	$(BIN)/python -m scripts.bench $(ONLY)

screenshots: $(TEST_READY) ## take the pictures of the manual anew: docs/images
	@scripts/install_chromium.sh
	$(BIN)/python -m scripts.screenshots

lock: ## resolve requirements/*.in anew; needs uv on the path
	uv pip compile requirements/run.in --python-version 3.11 --universal --generate-hashes --upgrade \
	  --no-header --no-annotate --no-emit-index-url --quiet --output-file requirements/run.txt
	uv pip compile requirements/test.in --python-version 3.11 --universal --generate-hashes --upgrade \
	  --no-header --no-annotate --no-emit-index-url --quiet --output-file requirements/test.txt

sbom: $(TEST_READY) ## the bill of materials of what the service runs on: plumbline.cdx.json
	$(BIN)/python -m scripts.sbom > plumbline.cdx.json

vulnerabilities: $(TEST_READY) ## ask the package index what is known of the locked packages
	$(BIN)/python -m scripts.vulnerabilities

clean: ## remove the virtual environment
	rm -rf $(VENV)

# $(1): the lock file. pip compiles with one core what compileall does with all; what it cannot
# compile is no part of a program that runs here, and ends nothing.
define installed
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) --no-compile --require-hashes -r $(1)
	$(PIP) --no-deps --no-build-isolation --editable .
	-@$(BIN)/python -m compileall -qq -j 0 $(VENV)/lib
endef

$(RUN_READY): requirements/run.txt pyproject.toml
	$(call installed,requirements/run.txt)
	@touch $@

# The test lock holds everything the run lock holds, so `make serve` after `make test` installs nothing.
$(TEST_READY): requirements/test.txt pyproject.toml
	$(call installed,requirements/test.txt)
	@touch $(RUN_READY) $@
