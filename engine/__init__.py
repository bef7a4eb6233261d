"""The machine learning of Three or Seven: drawings, images, classifiers, training.

Knows nothing of Qt, screens or the user's folders. What `drawings`, `data`,
`models` and `explain` hold loads without torch.
"""

import os

__version__ = "1.0.0"
"""Of the program; pyproject.toml and the window take it from here."""

# numpy reads it once, when it is imported. Sums as small as these gain nothing by a second thread,
# and where all cores are busy they wait for it: measured, 20 times as long. As torch's threads.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
