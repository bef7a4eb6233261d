"""What is made, brought up to date or remembered no sooner and no longer than it is seen.

What is seen, and of what, is its caller's matter.
"""
