"""Fresh processes for what must not disturb, or be disturbed by, what was measured before."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[3]


def run_module(
    module: str, *arguments: str, own_home: bool = False, longest: float = 600
) -> str:
    """Run `python -m module` without a screen, return what it prints. Raises for a failure.

    own_home: whether it gets an empty home folder of its own, as a new user has. longest: seconds
    after which it must be stuck and is ended.
    """
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # it is compiled once, as with users
        if own_home:
            environment |= {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home}
        finished = subprocess.run(
            [sys.executable, "-m", module, *arguments],
            cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, timeout=longest,
            check=True,
        )
    return finished.stdout
