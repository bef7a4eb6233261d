#!/bin/sh
# Install torch: the build for the CPU, or the one with CUDA.
#     torch.sh PYTHON [cpu|cuda]
# Without a choice: CUDA where nvidia-smi answers, else the CPU's if PyTorch's index has it for this
# computer, else what pip finds. What was chosen is written beside the Python, so that it stays.
# What pip says of an index that gives none is only shown where nothing else is found either.
set -eu
PYTHON=$1
CHOICE=${2:-}
CPU_INDEX=https://download.pytorch.org/whl/cpu # as PyTorch's "Get started" page names it
NOTE=$(dirname "$PYTHON")/../.torch
SAID=$(mktemp)
trap 'rm -f "$SAID"' EXIT

install() {
    "$PYTHON" -m pip install --quiet --disable-pip-version-check -c constraints.txt "$@" torch
}

finds_the_cpus() { # by itself, as where a wheel lies in a folder that pip is told of
    "$PYTHON" -m pip install --dry-run --ignore-installed --no-deps --quiet \
        --disable-pip-version-check -c constraints.txt --report - torch 2>/dev/null |
        grep -q '"version": "[^"]*+cpu"'
}

was=$(cat "$NOTE" 2>/dev/null || true)
wanted=${CHOICE:-$was}
if [ -n "$was" ] && [ "$wanted" != "$was" ]; then # pip takes one build for the other
    "$PYTHON" -m pip uninstall --quiet --yes torch
fi
if [ -z "$wanted" ]; then
    if nvidia-smi >/dev/null 2>&1; then wanted=cuda; else wanted=auto; fi
fi
case $wanted in
cpu | auto)
    echo "Looking for torch for the CPU at $CPU_INDEX (on Linux a download of some 190 MB)."
    if ! install --retries 1 --timeout 15 --index-url $CPU_INDEX >"$SAID" 2>&1; then
        if [ "$wanted" = auto ]; then
            echo "None was installed from there. Installing the torch that pip finds elsewhere" \
                "(PyPI's for Linux: some 2.8 GB)."
        elif finds_the_cpus; then
            echo "None was installed from there. Installing the CPU's build that pip finds elsewhere."
        else
            cat "$SAID" >&2
            echo "No torch for the CPU was installed from $CPU_INDEX: above is why." >&2
            echo "TORCH=cuda takes the one that pip finds by itself;" >&2
            echo "on Linux that is usually the build with CUDA, some 2.8 GB." >&2
            exit 1
        fi
        if ! install 2>>"$SAID"; then
            cat "$SAID" >&2
            exit 1
        fi
    fi
    ;;
cuda)
    echo "Installing torch as PyPI has it (on Linux with CUDA: a download of some 2.8 GB)."
    install
    ;;
*)
    echo "TORCH=$wanted: choose cpu or cuda." >&2
    exit 1
    ;;
esac
echo "$wanted" >"$NOTE"
