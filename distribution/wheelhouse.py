"""All wheels for computers without a network: wheelhouse.py windows|macos [PYTHON_VERSION].

It runs on any system with pip, takes the versions of constraints.txt, and packs all with a start
script into dist/. pip fetches another platform's files, but looks at conditions such as
`sys_platform == "win32"` as they are here. So what each wheel needs is read from its own metadata,
with the conditions as they are there, and pip fetches one after another.
"""

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name, parse_wheel_filename
from packaging.version import Version

ROOT = Path(__file__).parents[1]
OURS = canonicalize_name("three-or-seven")
SYSTEMS = {
    "windows": ("win_amd64", "start.bat", {
        "sys_platform": "win32", "platform_system": "Windows", "os_name": "nt",
        "platform_machine": "AMD64"}),
    "macos": ("macosx_14_0_arm64", "start.command", {
        "sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix",
        "platform_machine": "arm64"}),
}


class Wheelhouse:
    """A folder of wheels for one system and one version of Python."""

    def __init__(self, folder: Path, system: str, version: str) -> None:
        self.folder = folder
        platform, _, conditions = SYSTEMS[system]
        self._for_it = ["--only-binary=:all:", "--platform", platform, "--python-version", version,
                        "--implementation", "cp"]
        here = {key: str(value) for key, value in default_environment().items()}
        self._there = {**here, **conditions, "python_version": version,
                       "python_full_version": f"{version}.0"}

    def fill(self) -> None:
        """Make the program's own wheel, and fetch all that it needs."""
        _pip("wheel", "--no-deps", "--wheel-dir", str(self.folder), str(ROOT))
        for requirement in self.needed():
            if canonicalize_name(requirement.name) not in self.wheels():
                _pip("download", "--no-deps", "--dest", str(self.folder), "--constraint",
                     str(ROOT / "constraints.txt"), *self._for_it,
                     f"{requirement.name}{requirement.specifier}")

    def check(self) -> list[str]:
        """What is needed and not there. Lets pip choose among the files as it would there."""
        wheels = self.wheels()
        _pip("install", "--dry-run", "--ignore-installed", "--no-index", "--no-deps", "--target",
             str(self.folder / "nowhere"), "--find-links", str(self.folder), *self._for_it,
             *(f"{name}=={version}" for name, (_, version) in wheels.items()))
        return [str(each) for each in self.needed() if not (
            canonicalize_name(each.name) in wheels
            and each.specifier.contains(wheels[canonicalize_name(each.name)][1], prereleases=True))]

    def wheels(self) -> dict[NormalizedName, tuple[Path, Version]]:
        found = {}
        for path in self.folder.glob("*.whl"):
            name, version, _, _ = parse_wheel_filename(path.name)
            found[name] = path, version
        return found

    def needed(self) -> Iterator[Requirement]:
        """Each requirement there, beginning with the program's; of a wheel once it is there."""
        todo, seen = [(OURS, ""), (OURS, "train")], set()
        while todo:
            name, extra = todo.pop()
            wheels = self.wheels()
            if (name, extra) in seen or name not in wheels:
                continue
            seen.add((name, extra))
            for line in _metadata(wheels[name][0]).get_all("Requires-Dist", []):
                wanted = Requirement(line)
                if not wanted.marker or wanted.marker.evaluate({**self._there, "extra": extra}):
                    yield wanted
                    todo += [(canonicalize_name(wanted.name), each)
                             for each in ("", *wanted.extras)]


def _metadata(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as content:
        name = next(each for each in content.namelist() if each.endswith(".dist-info/METADATA"))
        return HeaderParser().parsestr(content.read(name).decode())


def _pip(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "pip", *arguments, "--quiet", "--quiet",
                    "--disable-pip-version-check"], check=True,
                   env={**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"})


def main(system: str, version: str) -> int:
    """Make it, check it, pack it; the exit status."""
    around = ROOT / "build" / "wheelhouse" / f"three-or-seven-{system}"
    shutil.rmtree(around, ignore_errors=True)
    house = Wheelhouse(around / "wheels", system, version)
    house.folder.mkdir(parents=True)
    house.fill()
    lacks = house.check()
    if lacks:
        print(*lacks, "are missing", sep="\n", file=sys.stderr)
        return 1
    start = SYSTEMS[system][1]
    script = (ROOT / "distribution" / "wheelhouse" / start).read_text(encoding="utf-8")
    newline = "\r\n" if start.endswith(".bat") else "\n"
    (around / start).write_text(script.replace("@VERSION@", version), encoding="utf-8",
                                newline=newline)
    (around / start).chmod(0o755)
    for name in ("INSTALL.md", "INSTALL.ko.md", "LICENSE"):
        shutil.copy(ROOT / name, around)
    own = house.wheels()[OURS][1]
    (ROOT / "dist").mkdir(exist_ok=True)
    packed = ROOT / "dist" / f"three-or-seven-{own}-{system}-python{version}.zip"
    with zipfile.ZipFile(packed, "w") as target:  # wheels are packed already
        for path in sorted(around.rglob("*")):
            if path.is_file():
                target.write(path, path.relative_to(around.parent))
    print(f"{packed.relative_to(ROOT)}: {len(house.wheels())} wheels, "
          f"{packed.stat().st_size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "3.12"))
