# make run | test | bench | pictures: each does the whole set-up first, once.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: run test bench pictures translations check clean
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

# Bring the .ts up to date with the sources, and make the .qm that the program loads from it.
# Translate what is new in between: pyside6-linguist $(KOREAN), then run this again.
KOREAN := resources/translations/three-or-seven_ko.ts
translations: $(READY)
	$(BIN)/python resources/translations/templates.py > $(VENV)/templates.py
	$(BIN)/pyside6-lupdate $$(find gui -name "*.py" | sort) $(VENV)/templates.py -locations none -no-obsolete -ts $(KOREAN)
	$(BIN)/pyside6-lrelease $(KOREAN)

$(READY): pyproject.toml constraints.txt .ci/system-libraries.sh
	@sh .ci/system-libraries.sh $(PYTHON)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) demo .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
