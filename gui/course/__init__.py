"""The guided course: predict, run the experiment on the real pages, compare.

The stops themselves are data: resources/course, read by gui/course/stops.
"""
