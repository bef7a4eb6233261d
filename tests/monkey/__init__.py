"""Random use of the real window, and long use of it: `make soak`, and a little in `make test`.

`python -m tests.monkey` does what comes to hand; `python -m tests.monkey.soak` the same cycle again
and again. What a test does with the window on purpose does not belong here.
"""
