"""Runs exported code as its reader does, with python -I: none of our modules can be found.

Each line of the input is JSON: {"sources": [code, …], "arguments": [text, …]}. The sources are run
in their order in a fresh namespace; a line of JSON says what they printed, or how they failed.
"""

import contextlib
import io
import json
import sys
import traceback

OURS = {"engine", "gui", "resources", "PySide6", "pyqtgraph", "nbformat"}


def run(sources: list[str], arguments: list[str]) -> dict[str, str]:
    printed = io.StringIO()
    namespace = {"__name__": "__main__"}
    sys.argv = ["program.py", *arguments]
    try:
        with contextlib.redirect_stdout(printed):
            for source in sources:
                exec(compile(source, "program.py", "exec"), namespace)
        assert not OURS & {name.split(".")[0] for name in sys.modules}
    except Exception:
        return {"error": traceback.format_exc()}
    return {"printed": printed.getvalue()}


for line in sys.stdin:
    print(json.dumps(run(**json.loads(line))), flush=True)
