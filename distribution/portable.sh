#!/bin/sh
# The portable folder for Linux, packed as .tar.zst and as .deb: portable.sh [PYTHON].
# Needs Python 3.11 or newer, zstd and dpkg-deb; it leaves both in dist/.
set -eu
cd "$(dirname "$0")/.."
PYTHON=${1:-python3}
ENV=build/portable-env
OUT=build/portable
BIN=$ENV/bin

[ -x $BIN/pyinstaller ] || {
    "$PYTHON" -m venv $ENV
    sh .ci/torch.sh $BIN/python cpu
    $BIN/python -m pip install --quiet --disable-pip-version-check -c constraints.txt pyinstaller
}
$BIN/python -m pip install --quiet --disable-pip-version-check -c constraints.txt ".[train]"
if $BIN/python -c "import sys, torch; sys.exit(torch.version.cuda is None)"; then
    echo "This torch has CUDA, some gigabytes of it. Remove $ENV, and make sure that" >&2
    echo "https://download.pytorch.org/whl/cpu can be reached." >&2
    exit 1
fi
VERSION=$($BIN/python -c "from engine import __version__; print(__version__)")
MACHINE=$(uname -m)
NAME=three-or-seven-$VERSION-linux-$MACHINE

# What is loaded late has to be in the folder, too: it is tried by Python first, in Korean.
CHECK=build/self-check
rm -rf $CHECK
mkdir -p $CHECK
$BIN/python distribution/modules.py >$CHECK/modules
check() { # NAME COMMAND …
    name=$1
    shift
    if ! QT_QPA_PLATFORM=offscreen LC_ALL=ko_KR.UTF-8 "$@" $CHECK/modules $CHECK/$name.files \
        >$CHECK/$name 2>$CHECK/$name.errors; then
        cat $CHECK/$name $CHECK/$name.errors >&2
        echo "The self-check ended with an error ($name)." >&2
        exit 1
    fi
}
check python $BIN/python -m distribution.self_check

rm -rf $OUT
if ! $BIN/pyinstaller --noconfirm --log-level ERROR --workpath build/pyinstaller --distpath $OUT \
    distribution/portable.spec 2>build/pyinstaller.log; then # else it is only what torch will drop
    cat build/pyinstaller.log >&2
    exit 1
fi
FOLDER=$OUT/three-or-seven
cp distribution/three-or-seven INSTALL.md INSTALL.ko.md LICENSE $FOLDER/
chmod 755 $FOLDER/three-or-seven

# The same in the folder, where the program for it lies only until then.
check folder $FOLDER/self_check
diff $CHECK/python $CHECK/folder
rm $FOLDER/self_check

# Graphics libraries that a bare system may lack: taken only where it has none of its own.
mkdir -p $FOLDER/fallback
for library in libEGL.so.1 libGL.so.1 libGLX.so.0 libGLdispatch.so.0 libOpenGL.so.0 libxcb.so.1 \
    libX11.so.6 libXau.so.6 libXdmcp.so.6 libbsd.so.0 libmd.so.0; do
    found=$(ldconfig -p | sed -n "s|.*$library .*=> ||p" | head -n 1)
    [ -z "$found" ] || cp -L "$found" $FOLDER/fallback/
done

# And a font, where there is none at all.
mkdir -p $FOLDER/fallback/fonts
cp distribution/fonts.conf $FOLDER/fallback/
cp /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf \
    /usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf $FOLDER/fallback/fonts/

# The licenses of all that is inside: as the packages bring them, Qt's, and those of the libraries
# that were taken from this system.
$BIN/python distribution/licenses.py $FOLDER/licenses
mkdir -p $FOLDER/licenses/Qt $FOLDER/licenses/system
cp /usr/share/common-licenses/LGPL-3 /usr/share/common-licenses/GPL-3 $FOLDER/licenses/Qt/
cp /usr/share/doc/fonts-dejavu-core/copyright $FOLDER/licenses/system/fonts-dejavu-core.txt
for file in $FOLDER/_internal/lib*.so* $FOLDER/fallback/lib*; do
    library=$(basename "$file")
    found=$(ldconfig -p | sed -n "s|.*$library .*=> ||p" | head -n 1)
    [ -n "$found" ] || continue
    package=$(dpkg-query -S "$found" "$(readlink -f "$found")" "/usr$found" 2>/dev/null |
        cut -d : -f 1 | head -n 1)
    [ -z "$package" ] || cp "/usr/share/doc/$package/copyright" $FOLDER/licenses/system/$package.txt
done

mkdir -p dist
tar --directory=$OUT --sort=name --owner=0 --group=0 --numeric-owner -cf - three-or-seven |
    zstd -q -f -15 -T0 -o "dist/$NAME.tar.zst"

DEB=$OUT/deb
ARCHITECTURE=$(dpkg --print-architecture)
mkdir -p $DEB/DEBIAN $DEB/opt $DEB/usr/bin $DEB/usr/share/applications \
    $DEB/usr/share/icons/hicolor/scalable/apps
cp -r $FOLDER $DEB/opt/
ln -s /opt/three-or-seven/three-or-seven $DEB/usr/bin/three-or-seven
cp distribution/three-or-seven.desktop $DEB/usr/share/applications/
cp resources/icons/three-or-seven.svg $DEB/usr/share/icons/hicolor/scalable/apps/
cat >$DEB/DEBIAN/control <<CONTROL
Package: three-or-seven
Version: $VERSION
Architecture: $ARCHITECTURE
Maintainer: The Three or Seven developers <three-or-seven@localhost>
Section: education
Priority: optional
Installed-Size: $(du -sk $DEB/opt | cut -f 1)
Depends: libc6 (>= 2.36), libegl1, libgl1, libxcb1, libx11-6, fonts-dejavu-core | fonts-noto-core
Recommends: fonts-noto-cjk | fonts-nanum
Description: Draw a digit, and watch a model learn to recognize it
 A window that teaches how a machine learns to read digits. It brings its own
 Python, Qt and PyTorch (for the CPU), and needs no network.
CONTROL
dpkg-deb --root-owner-group -Zzstd -z15 --build $DEB "dist/three-or-seven_${VERSION}_$ARCHITECTURE.deb" >/dev/null
ls -l dist/$NAME.tar.zst dist/three-or-seven_*.deb
du -sh $FOLDER
