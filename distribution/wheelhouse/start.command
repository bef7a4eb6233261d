#!/bin/sh
# Starts Three or Seven. The first time it installs it for this user, from the folder wheels beside
# this file: without a network, and without an administrator. Python @VERSION@ has to be there.
here=$(cd "$(dirname "$0")" && pwd)
home="$HOME/Library/Application Support/three-or-seven/program"
if [ ! -x "$home/bin/three-or-seven" ]; then
    echo "Installing Three or Seven (once, a minute or two) …"
    if ! { python@VERSION@ -m venv "$home" && "$home/bin/python" -m pip install --quiet \
        --disable-pip-version-check --no-index --find-links "$here/wheels" "three-or-seven[train]"; }; then
        echo "It could not be installed. Is Python @VERSION@ there (python@VERSION@ --version)?"
        rm -rf "$home"
        exit 1
    fi
fi
exec "$home/bin/three-or-seven" "$@"
