"""What if: pixels set by hand, and the predictions that follow."""
