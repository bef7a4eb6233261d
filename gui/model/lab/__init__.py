"""The lab's training, its progress and its runs.

What belongs to digits is in training/.
"""
