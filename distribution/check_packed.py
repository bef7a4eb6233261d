"""Whether what was packed into dist/ holds its documents whole: check_packed.py [FOLDER].

Each package is unpacked again and compared with the files here; README's pictures are in none.
"""

import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[1]
DOCUMENTS = ("INSTALL.md", "INSTALL.ko.md", "LICENSE")
UNPACKED = {".zst": ("zstd", "-dcq"), ".deb": ("dpkg-deb", "--fsys-tarfile")}


def main(folder: Path) -> int:
    """Print each package's size and what is wrong with it; the exit status."""
    packages = [path for path in sorted(folder.iterdir())
                if path.name.endswith((".whl", ".zip", ".tar.gz", ".tar.zst", ".deb"))]
    wrong = [] if packages else [f"{folder} holds no package"]
    for path in packages:
        print(f"{path.stat().st_size / 1e6:6.1f} MB  {path.name}")
        wrong += [f"{path.name}: {what}" for what in faults(path)]
    print(*wrong, sep="\n", file=sys.stderr, end="\n" if wrong else "")
    return 1 if wrong else 0


def faults(path: Path) -> Iterator[str]:
    """What is wrong with a package."""
    found: dict[str, bytes] = {}
    for name, content in files(path):
        if "resources/pictures/" in name:
            yield f"{name} is a picture of README's"
        place = PurePosixPath(name)
        if place.name in DOCUMENTS and place.parent.name.startswith(("three-or", "three_or")):
            found[place.name] = content
    for name in DOCUMENTS if path.suffix != ".whl" else ():
        there = (ROOT / name).read_bytes()
        if not there:
            yield f"{name} is empty in {ROOT}"
        if name not in found:
            yield f"{name} is missing"
        elif found[name] != there:
            yield f"{name} has {len(found[name])} bytes, and not the {len(there)} of {ROOT / name}"


def files(path: Path) -> Iterator[tuple[str, bytes]]:
    """Name and content of what lies in a package; of large files only the name."""
    if path.suffix in (".zip", ".whl"):
        with zipfile.ZipFile(path) as packed:
            for each in packed.infolist():
                yield each.filename, packed.read(each) if each.file_size < 100_000 else b""
        return
    unpacking = subprocess.Popen([*UNPACKED[path.suffix], path], stdout=subprocess.PIPE) \
        if path.suffix in UNPACKED else None
    with (tarfile.open(fileobj=unpacking.stdout, mode="r|") if unpacking
          else tarfile.open(path)) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            yield member.name, content.read() if content and member.size < 100_000 else b""
    if unpacking and unpacking.wait():
        raise SystemExit(f"{path} cannot be unpacked.")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist"))
