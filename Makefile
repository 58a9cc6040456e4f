# make venv · make app · make test · make test-standard · make check · make bench · make bench-serve · make chaos · make audit · make front-end
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: venv app test test-standard check lint bench bench-serve chaos audit front-end clean

venv: $(STAMP)

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $(STAMP)

app: venv
	$(BIN)/kompas serve

lint: venv
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: venv
	$(BIN)/kompas check

# Two at a time, each beginning at an end of the list: whoever is ready first takes half of what the other has left.
# Most browser tests wait; what is measured is measured elsewhere (make bench, make bench-serve).
test: lint check
	$(BIN)/pytest --numprocesses 2 --dist worksteal

# What users see must not depend on the kind of kernel: the browser's tests on ordinary ones, or a part of them.
STANDARD ?= tests/browser
test-standard: venv
	KOMPAS_TEST_KERNEL=standard $(BIN)/pytest --numprocesses 2 --dist worksteal $(STANDARD)

bench: venv
	$(BIN)/python -m tests.benchmarks

bench-serve: venv
	$(BIN)/python -m tests.benchmarks.serve --write

# Needs PostgreSQL, Chromium and a C compiler; as root the full disk is a real one.
chaos: venv
	$(BIN)/python -m tests.chaos --write

# Asks the registries for known weaknesses of every pinned version. A version that nobody could say anything about
# counts as a fault (--strict): otherwise an audit without a network would look clean. Needs npm for the front end.
audit: venv
	@clean=true; \
	$(BIN)/pip-audit --strict --no-deps --disable-pip --progress-spinner off --requirement constraints.txt || clean=false; \
	for folder in front_end deploy/hub; do npm audit --prefix $$folder || clean=false; done; \
	$$clean || { echo 'make audit: NOT clean, or not checked. Above stands a version with a known weakness, or a service'; \
	  echo 'that could not be asked; in that case nothing is known about its packages. See docs/security.md.'; exit 1; }

# What browsers fetch for a page with a kernel; needs node 18 or newer and npm. See front_end/README.md.
front-end:
	cd front_end && npm ci --ignore-scripts --no-audit --no-fund && node build.mjs

clean:
	rm -rf $(VENV) build dist *.egg-info front_end/node_modules
