"""The course's files, and the views that a stop may open."""

import resources
from gui.explore.catalogue import entries

VIEWS = [entry.key for entry in entries()]
FILES = sorted(resources.COURSE.glob("*.json"))
