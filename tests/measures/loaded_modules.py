"""What a fresh interpreter has loaded once some modules are imported."""

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import engine


def loaded_by(modules: Iterable[str]) -> set[str]:
    """The full names of all modules loaded by importing these."""
    done = subprocess.run(
        [sys.executable, "-c",
         f"import {', '.join(modules)}, json, sys; print(json.dumps(sorted(sys.modules)))"],
        cwd=Path(engine.__file__).parents[1], capture_output=True, text=True, check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return set(json.loads(done.stdout))
