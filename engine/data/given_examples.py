"""Inputs and a target out of somebody's file: what a small model can be made to learn."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class GivenExamples:
    """title: of the file. names: of the k inputs. columns: the inputs, k of (n,) each.

    target: what it is called. targets: (n,); 0 or 1 where is_yes_no. code: lines of Python that
    make `inputs` (k, n) and `targets` (n,) of the file, with torch.
    """

    title: str
    names: tuple[str, ...]
    columns: tuple[Column, ...]
    target: str
    targets: Column
    is_yes_no: bool
    code: str
