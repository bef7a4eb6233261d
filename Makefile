# make run | test | bench | pictures: each does the whole set-up first, once.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: run test bench pictures check clean
.DEFAULT_GOAL := run

run: $(READY)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
		exec $(BIN)/three-or-seven; \
	else \
		echo "There is no display here, so no window can be shown. Running the demonstration instead:"; \
		$(BIN)/three-or-seven --demo demo && echo "The pictures are in demo/."; \
	fi

test: $(READY) check
	$(BIN)/python -m pytest -q

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY)
	$(BIN)/python -m tests.benchmarks

pictures: $(READY)
	$(BIN)/python tests/pictures.py

$(READY): pyproject.toml constraints.txt .ci/system-libraries.sh
	@sh .ci/system-libraries.sh $(PYTHON)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) demo .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
