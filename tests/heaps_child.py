"""Makes the window and some busy threads; prints how many heaps glibc has made for them."""

import ctypes
import sys
import threading
from pathlib import Path

from gui.__main__ import make_windows

THREADS = 4


def main(folder: Path) -> None:
    _application, windows = make_windows(folder)
    window = windows.window
    together = threading.Barrier(THREADS)

    def take_some() -> None:
        together.wait()
        held = [bytes(100_000) for _ in range(10)]
        together.wait()
        held.clear()

    threads = [threading.Thread(target=take_some) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(_heaps(folder / "heaps.xml"))
    window.close()


def _heaps(path: Path) -> int:
    """As glibc counts them."""
    library = ctypes.CDLL("libc.so.6")
    library.fopen.restype = ctypes.c_void_p
    file = ctypes.c_void_p(library.fopen(str(path).encode(), b"w"))
    library.malloc_info(0, file)
    library.fclose(file)
    return path.read_text().count("<heap ")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
