# `make` alone lists the targets. Everything is installed into .venv; nothing else is touched.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check
NATIVE := $(wildcard src/mihak/quality/*.pyx src/mihak/quality/*.h)

.DEFAULT_GOAL := help
.PHONY: help setup dev demo test test-slow soak check format client lock clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: $(VENV)/.run ## Make .venv with the `mihak` command, ready to use

dev: $(VENV)/.dev ## The same with the tests' and checks' tools

$(PY):
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.lock pyproject.toml $(NATIVE) | $(PY)
	$(PIP) install --quiet --require-hashes -r requirements.lock
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.run
	$(PIP) install --quiet --require-hashes -r requirements-dev.lock
	@touch $@

demo: setup ## Start a server and have two real, competing pools of workers label on it
	$(PY) examples/zencrowd/demo.py

test: dev ## Run the tests
	$(PY) -m pytest -n auto -m "not slow"

test-slow: dev ## The long simulations too, and property tests on new examples
	HYPOTHESIS_PROFILE=explore $(PY) -m pytest -n auto

soak: dev ## 100,000 items and 32 workers while everything is killed at random (3 minutes)
	$(PY) -m pytest -n 0 -s -m slow tests/server/test_soak.py

check: dev ## Lint, spelling, types, dependency rules
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/codespell
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

format: dev ## Lay the code out
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

client: dev ## Write the API client anew from the server's description
	$(PY) tools/make_client.py
	$(VENV)/bin/ruff format src/mihak/client

lock: ## Resolve the dependencies anew (needs uv on the PATH)
	uv export --quiet --no-default-groups --group build --no-emit-project --no-header --format requirements-txt --output-file requirements.lock
	uv export --quiet --group dev --no-emit-project --no-header --format requirements-txt --output-file requirements-dev.lock

clean: ## Remove everything that was built
	rm -rf $(VENV) build dist src/*.egg-info src/mihak/quality/*.so src/mihak/quality/_kernels.c
