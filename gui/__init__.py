"""The window of Three or Seven."""

import engine  # noqa: F401  # before anything imports numpy, see there
