# What a clean clone with Python 3.11 or newer and make needs: nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RECORDED := --replay tests/recordings

.PHONY: help brief test gate faults check format pictures clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/tools: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --group test --group check
	@touch $@

brief: $(VENV)/installed ## the briefing of the five seed articles from recorded answers, and out/briefing.json, .html
	@mkdir -p out
	@$(BIN)/summarizer $(RECORDED) --format md --output out/briefing.json --output out/briefing.html seeds

test: $(VENV)/tools ## all tests, offline
	$(BIN)/python -m pytest --numprocesses auto

faults: $(VENV)/tools ## the faults of docs/reliability.md, the heavy ones too: under ten minutes, and a table
	FAULT_TABLE=1 $(BIN)/python -m pytest --numprocesses auto -m "heavy or not heavy" tests/faults

gate: $(VENV)/tools ## accuracy on recorded answers against facts people wrote; ACCEPT="why" lowers the floors it passed
	@$(BIN)/python benchmarks/accuracy.py $(if $(ACCEPT),--accept "$(ACCEPT)")

check: $(VENV)/tools ## formatting, lint, types, import contracts, and the built wheel
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/check_wheel.py

format: $(VENV)/tools ## bring the code into shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# For the tests that look at the page in a browser; they need Debian's chromium too, and say so where it is missing.
node_modules/axe-core/axe.min.js:
	npm install --no-save --no-package-lock --no-audit --no-fund axe-core@4.14.1

pictures: $(VENV)/tools ## out/pictures: the page wide, dark, on a phone and printed, by Debian's chromium
	$(BIN)/python scripts/screenshots.py

clean: ## remove what these targets made
	rm -rf $(VENV) node_modules out dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
