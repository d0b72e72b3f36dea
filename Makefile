# `make` alone lists the targets. Everything is installed into .venv; nothing else is touched.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check
NATIVE := $(wildcard src/mihak/quality/*.pyx src/mihak/quality/*.h)
PAGE := src/mihak/web/dist/index.html
PAGE_SOURCE := $(shell find ui/src ui/public ui/tools ui/index.html ui/vite.config.ts -type f)
# Without Node.js the API works and the page is not there, which is said, and said by the page too.
NO_NODE = echo "*** Node.js 20 or later is not installed: the page in the browser is left out. ***" >&2

.DEFAULT_GOAL := help
.PHONY: help setup dev ui demo test test-page test-slow soak check format client screenshots bench-page lock clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: $(VENV)/.run ui ## Make .venv with the `mihak` command and the page, ready to use

dev: $(VENV)/.dev ui ## The same with the tests' and checks' tools

ui: ## Build the page in the browser, if it is not built or has changed
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory $(PAGE); else $(NO_NODE); fi

ui/node_modules/.installed: ui/package-lock.json
	cd ui && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

$(PAGE): ui/node_modules/.installed $(PAGE_SOURCE)
	cd ui && npm run --silent build

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

test: dev ## Run the tests, those of the page in a browser too
	tools/browser.sh
	@if command -v npm >/dev/null; then cd ui && npm test --silent; fi
	$(PY) -m pytest -n auto -m "not slow"

test-page: dev ## The tests of the page alone
	tools/browser.sh
	cd ui && npm test --silent
	$(PY) -m pytest -n 2 tests/ui

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
	@if command -v npm >/dev/null; then cd ui && npm run --silent check; else $(NO_NODE); fi

format: dev ## Lay the code out
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .
	cd ui && npm run --silent format

client: dev ## Write the API client anew from the server's description
	$(PY) tools/make_client.py
	$(VENV)/bin/ruff format src/mihak/client
	cd ui && npm run --silent api

screenshots: dev ## Every page in both languages and themes at 1280 and 1920, into build/screenshots
	tools/browser.sh
	$(PY) -m tools.screenshots

bench-page: dev ## How fast the page is, in the browser
	tools/browser.sh
	$(PY) -m bench.page

lock: ## Resolve the dependencies anew (needs uv on the PATH)
	uv export --quiet --no-default-groups --group build --no-emit-project --no-header --format requirements-txt --output-file requirements.lock
	uv export --quiet --group dev --no-emit-project --no-header --format requirements-txt --output-file requirements-dev.lock

clean: ## Remove everything that was built
	rm -rf $(VENV) build dist src/*.egg-info src/mihak/quality/*.so src/mihak/quality/_kernels.c
	rm -rf ui/node_modules src/mihak/web/dist
