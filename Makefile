# What a clean clone with Python 3.11 or newer and make needs: nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RECORDED := --replay tests/recordings

.PHONY: help brief test gate faults bench check docs generated format pictures clean

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

bench: $(VENV)/tools ## what everything costs, beside what one would use instead: writes docs/performance.md
	$(BIN)/python benchmarks/bench.py

faults: $(VENV)/tools ## the faults of docs/reliability.md, the heavy ones too: under ten minutes, and a table
	FAULT_TABLE=1 $(BIN)/python -m pytest --numprocesses auto --maxschedchunk 1 -m "heavy or not heavy" tests/faults

gate: $(VENV)/tools ## accuracy on recorded answers against facts people wrote; ACCEPT="why" lowers the floors it passed
	@$(BIN)/python benchmarks/accuracy.py $(if $(ACCEPT),--accept "$(ACCEPT)")

check: $(VENV)/tools ## formatting, lint, types, import contracts, and the built wheel
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mypy tests/typing
	$(BIN)/pyrefly check
	$(BIN)/lint-imports
	$(BIN)/python scripts/check_wheel.py

$(VENV)/docs: $(VENV)/tools
	$(BIN)/python -m pip install --quiet --group docs
	@touch $@

docs: $(VENV)/docs ## the documentation as a site in out/site; a broken link or a warning fails
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict
	$(BIN)/python scripts/check_site.py out/site

generated: $(VENV)/tools ## write anew what is made from the code: help, tables and outputs in docs/, the JSON Schema
	$(BIN)/python scripts/write_formats.py
	$(BIN)/python scripts/write_schema.py
	$(BIN)/python scripts/write_docs.py

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
