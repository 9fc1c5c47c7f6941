# Two commands: `make run` reads an article, `make test` checks everything. Both set up .venv by themselves.
PYTHON ?= python3
ARCHIVE ?= build/archive.sqlite
BIN = .venv/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check
export PYTHONUTF8 = 1

.PHONY: help run install test check lock bench train profile errors screenshots serve clean
.DEFAULT_GOAL := help

help:  ## what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: .venv/run  ## reads the samples into an archive and prints one record, or that of SOURCE=… (a URL, a file, a folder)
ifdef SOURCE
	@$(BIN)/onrecord read "$(SOURCE)"
else
	@mkdir -p build
	@echo "Reading the sample articles into $(ARCHIVE) …"
	@$(BIN)/onrecord add --archive $(ARCHIVE) src/onrecord/samples
	@echo
	@$(BIN)/onrecord read --sample
	@echo "This was one of them. To read them in a browser, each claim beside its voice: make serve"
endif

install: .venv/run  ## sets up .venv, nothing more
	@echo "Installed. Try: $(BIN)/onrecord --help"

test: .venv/dev  ## runs all that CI runs
	@BIN=$(BIN) $(BIN)/python tests/run.py

serve: .venv/run  ## opens the reader on http://127.0.0.1:8000
	@mkdir -p build
	@$(BIN)/onrecord serve --archive $(ARCHIVE)

bench: .venv/bench  ## accuracy and speed beside other tools, in one run
	@$(BIN)/python -m benchmarks $(ONLY)

lock:  ## works out the pinned, hashed requirements anew (needs uv)
	@for what in run dev bench train; do $(MAKE) -B --no-print-directory requirements/$$what.lock; done

requirements/run.lock:
	uv pip compile -q pyproject.toml requirements/build.in --universal --python-version 3.11 --generate-hashes \
	  --no-annotate --no-header --no-emit-index-url --no-emit-find-links -o $@
requirements/dev.lock:
	uv pip compile -q requirements/dev.in -c requirements/run.lock --universal --python-version 3.11 --generate-hashes \
	  --no-annotate --no-header --no-emit-index-url --no-emit-find-links -o $@
requirements/bench.lock:
	uv pip compile -q requirements/bench.in -c requirements/run.lock --universal --python-version 3.11 --generate-hashes \
	  --no-annotate --no-header --no-emit-index-url --no-emit-find-links -o $@
requirements/train.lock:
	uv pip compile -q requirements/train.in -c requirements/run.lock --universal --python-version 3.11 --generate-hashes \
	  --no-annotate --no-header --no-emit-index-url --no-emit-find-links -o $@

.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "onrecord needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12 …")'
	@echo "Setting up .venv with $$($(PYTHON) --version) …"
	@$(PYTHON) -m venv .venv && touch $@

.venv/run: .venv/made requirements/run.lock
	@echo "Installing what onrecord needs (about 400 MB, a minute or two) …"
	@$(PIP) install -q --require-hashes --no-deps --no-input -r requirements/run.lock
	@$(PIP) install -q --no-deps --no-build-isolation --no-input -e .
	@touch $@

.venv/dev: .venv/run requirements/dev.lock
	@echo "Installing what the tests need …"
	@$(PIP) install -q --require-hashes --no-deps --no-input -r requirements/dev.lock
	@touch $@

.venv/bench: .venv/dev requirements/bench.lock
	@echo "Installing the peers that the benchmarks run beside …"
	@$(PIP) install -q --require-hashes --no-deps --no-input -r requirements/bench.lock
	@touch $@

clean:  ## removes .venv and all caches
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

profile: .venv/dev  ## what the time of a record goes to, stage by stage
	@$(BIN)/python -m benchmarks stages

errors: .venv/dev  ## where attributions go wrong, grouped by construction
	@$(BIN)/python -m benchmarks errors

screenshots: .venv/dev  ## the pictures of the docs
	@$(BIN)/python tests/web/screenshots.py

docs: .venv/dev  ## writes the pages of docs/ that follow from the code
	@$(BIN)/python tests/write_docs.py

.venv/train: .venv/dev requirements/train.lock
	@echo "Installing what training needs (PyTorch among it) …"
	@$(PIP) install -q --require-hashes --no-deps --no-input -r requirements/train.lock
	@touch $@

train: .venv/train  ## makes the weights of the attribution model again from ../shared/data
	@$(BIN)/python -m training
