#!/bin/sh
# Install what Qt and the tests need from the system, on Debian and Ubuntu; elsewhere say nothing.
# Root or passwordless sudo installs; anyone else is shown the one line to type.
set -eu
PYTHON=${1:-python3}

command -v dpkg-query >/dev/null 2>&1 || exit 0

PACKAGES="libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon-x11-0 libxcb-cursor0
 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render0 libxcb-render-util0
 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xinerama0 libxcb-xkb1 libx11-xcb1 fonts-dejavu-core fonts-noto-cjk xvfb xdotool
 dbus at-spi2-core gir1.2-atspi-2.0 python3-gi"
ls /usr/lib/*/libglib-2.0.so.0 >/dev/null 2>&1 || PACKAGES="$PACKAGES libglib2.0-0"
"$PYTHON" -c 'import venv, ensurepip' 2>/dev/null || PACKAGES="$PACKAGES python3-venv"

missing=""
for package in $PACKAGES; do
    state=$(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null || true)
    case $state in ii*) ;; *) missing="$missing $package" ;; esac
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as=""
elif sudo -n true 2>/dev/null; then
    as="sudo"
else
    echo "Some system libraries are missing. To install them, type:" >&2
    echo "    sudo apt-get install --no-install-recommends$missing" >&2
    echo "Going on without them." >&2
    exit 0
fi
echo "Installing system libraries:$missing"
$as apt-get update -qq || echo "The list of packages could not be renewed; trying with the old one." >&2
if ! DEBIAN_FRONTEND=noninteractive $as apt-get install -y -qq --no-install-recommends $missing >/dev/null; then
    echo "They could not be installed. Try yourself: apt-get install$missing" >&2
fi
