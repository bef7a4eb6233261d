"""The Python that reads a volume into the same numbers: pydicom or Pillow, numpy and torch."""

from pathlib import Path

from engine.tensors.kinds.volume.series import Ordered


def dicom_code(is_folder: bool, series: str | None, order: Ordered, dtype: str) -> str:
    """With {path!r} for the folder, or {paths!r} for the files.

    series: the one that is taken; None where every file is a slice of it.
    """
    lines = [
        "from pathlib import Path", "", "import numpy as np", "import pydicom", "import torch", "",
        "slices = []",
        "for file in Path({path!r}).iterdir():" if is_folder else "for file in {paths!r}:",
    ]
    if is_folder:
        lines.append("    if not file.name.startswith(\".\") and file.is_file() "
                     "and pydicom.misc.is_dicom(file):")
    else:
        lines.append("    if pydicom.misc.is_dicom(file):")
    lines.append("        slices.append(pydicom.dcmread(file))")
    if series is not None:
        wanted = repr(series).replace("{", "{{").replace("}", "}}")
        lines += [
            f"series = {wanted}",
            "slices = [one for one in slices",
            "          if str(one.get('SeriesInstanceUID', '')) == series and 'PixelData' in one]",
        ]
    lines += _sorting(order)
    lines += [
        "volume = np.stack([one.pixel_array for one in slices])",
        f"x = torch.from_numpy(volume.astype(np.{dtype}))",
    ]
    return "\n".join(lines)


def _sorting(order: Ordered) -> list[str]:
    if order.by == "name":
        return ["slices.sort(key=lambda one: Path(one.filename).name)"]
    if order.by == "number":
        return ["slices.sort(key=lambda one: one.InstanceNumber)"]
    place = "np.dot(normal, one.ImagePositionPatient)"
    if order.has_ties:
        number = "one.InstanceNumber, " if order.has_numbers else ""
        place = f"(round({place}, 3), {number}Path(one.filename))"
    return [
        "along_rows, along_columns = np.reshape(slices[0].ImageOrientationPatient, (2, 3))",
        "normal = np.cross(along_rows, along_columns)",
        f"slices.sort(key=lambda one: {place})",
    ]


def frames_code(path: Path, files: tuple[Path, ...], is_folder: bool, dtype: str) -> str:
    """Of one file with many frames. With {path!r}, or {paths!r} where several were chosen."""
    name = repr(path.name).replace("{", "{{").replace("}", "}}")
    file = f"Path({{path!r}}) / {name}" if is_folder else \
        "{path!r}" if len(files) == 1 else f"{{paths!r}}[{files.index(path)}]"
    return "\n".join([
        *(["from pathlib import Path", ""] if is_folder else []),
        "import numpy as np", "import pydicom", "import torch", "",
        f"frames = pydicom.dcmread({file}).pixel_array",
        f"x = torch.from_numpy(frames.astype(np.{dtype}))",
    ])


def pages_code(convert: str, dtype: str, is_turned: bool) -> str:
    """With {path!r} for the file. convert: Pillow's mode that its pages become; empty for none.

    is_turned: then all of the file is read first, for Pillow else mixes up rows and columns.
    """
    page = f'page.convert("{convert}")' if convert else "page"
    file = "io.BytesIO(Path({path!r}).read_bytes())" if is_turned else "{path!r}"
    return "\n".join([
        *(["import io", "from pathlib import Path", ""] if is_turned else []),
        "import numpy as np", "import torch", "from PIL import Image, ImageSequence", "",
        f"with Image.open({file}) as picture:",
        f"    pages = [np.array({page}) for page in ImageSequence.Iterator(picture)]",
        f"x = torch.from_numpy(np.stack(pages).astype(np.{dtype}))",
    ])
