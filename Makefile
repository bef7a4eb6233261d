# make run | test | check-fast | coverage | bench | pictures: each does the whole set-up first, once.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# TORCH=cpu or TORCH=cuda chooses the build of torch, and stays chosen: see .ci/torch.sh.
TORCH ?=
ifneq ($(TORCH),)
ifneq ($(TORCH),$(shell cat $(VENV)/.torch 2>/dev/null))
.PHONY: $(READY)
endif
endif

# Tests run on as many processes as there are cores, at most 4: each takes up to 1 GB. A file's
# tests stay together, so that windows are shared.
WORKERS := -n auto --maxprocesses 4 --dist loadfile

.PHONY: run test check-fast coverage fuzz bench kills soak pictures weights translations check clean dist packages portable wheelhouses
.DEFAULT_GOAL := run

run: $(READY)
	@if $(BIN)/python -c "import sys; from gui.display import has_display; sys.exit(not has_display())"; then \
		exec $(BIN)/three-or-seven; \
	else \
		echo "No display answers here, so no window can be shown. Running the demonstration instead:"; \
		$(BIN)/three-or-seven --demo demo && echo "The pictures are in demo/."; \
	fi

test: $(READY) check
	$(BIN)/python -m pytest -q $(WORKERS)

# What to run before each commit: lint, types, rooms, and the engine's own tests.
check-fast: $(READY) check
	$(BIN)/python -m pytest -q $(WORKERS) $(filter-out $(SLOW),$(wildcard tests/engine/*/test_*.py)) \
	    tests/project/test_engine_no_qt.py

# They run exported code, every published figure, or a search by brute force: a minute together.
SLOW := $(filter-out tests/engine/code/test_engine_cnn_code.py,$(wildcard tests/engine/code/*.py)) \
    $(filter-out %/test_engine_broken_pipe.py,$(wildcard tests/engine/commands/*.py)) \
    $(wildcard $(addprefix tests/engine/explain/test_engine_,flips.py neighbours.py novelty.py))

# Which branches no test takes. It measures subprocesses too; GPU code is not run without a GPU.
coverage: $(READY)
	rm -f .coverage .coverage.*
	$(BIN)/python -m coverage run -m pytest -q $(WORKERS)
	$(BIN)/python -m coverage combine -q
	$(BIN)/python -m coverage report --skip-covered

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Spoilt files for every reader, CASES of them in all; each is to be read or refused in words.
CASES := 100000
fuzz: $(READY)
	$(BIN)/python -m tests.fuzz --cases $(CASES)

bench: $(READY)
	$(BIN)/python -m tests.benchmarks

# Kill the program two hundred times while it adds drawings, and while it saves: half an hour.
kills: $(READY)
	$(BIN)/python tests/kills.py 200

# A hundred thousand random events on the window, and the same lesson two hundred times: hours.
EVENTS := 100000
SEED := 0
soak: $(READY)
	$(BIN)/python -m tests.monkey --events $(EVENTS) --seed $(SEED)
	$(BIN)/python -m tests.monkey.soak --cycles 200

pictures: $(READY)
	$(BIN)/python tests/pictures.py
	$(BIN)/python tests/keyboard_pictures.py

# The weights that are shipped, from MNIST alone: ten minutes of an idle core. On one computer always
# the same bytes.
weights: $(READY)
	$(BIN)/python -m engine.pretraining resources/mnist resources/models

# Bring the .ts up to date with the sources, and make the .qm that the program loads from it.
# Translate what is new in between: pyside6-linguist $(KOREAN), then run this again.
KOREAN := resources/translations/three-or-seven_ko.ts
translations: $(READY)
	$(BIN)/python resources/translations/templates.py > $(VENV)/templates.py
	$(BIN)/pyside6-lupdate $$(find gui -name "*.py" | sort) $(VENV)/templates.py -locations none -no-obsolete -ts $(KOREAN)
	$(BIN)/pyside6-lrelease $(KOREAN)

# What is handed out, in dist/: see INSTALL.md. What lies there from before is removed.
dist: $(READY)
	rm -rf dist
	$(MAKE) packages
	$(MAKE) portable
	$(MAKE) wheelhouses
	$(BIN)/python distribution/check_packed.py

packages: $(READY)
	rm -f dist/three_or_seven-*
	$(BIN)/python -m hatchling build -d dist
	@ls -l dist/three_or_seven-*

portable: $(READY)
	sh distribution/portable.sh $(PYTHON)

wheelhouses: $(READY)
	$(BIN)/python distribution/wheelhouse.py windows
	$(BIN)/python distribution/wheelhouse.py macos

$(READY): pyproject.toml constraints.txt .ci/system-libraries.sh .ci/torch.sh
	@sh .ci/system-libraries.sh $(PYTHON)
	$(PYTHON) -m venv $(VENV)
	@sh .ci/torch.sh $(BIN)/python $(TORCH)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@$(BIN)/python -m compileall -q engine gui resources  # or the first start does, half as long again
	@touch $@

clean:
	rm -rf $(VENV) demo build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
