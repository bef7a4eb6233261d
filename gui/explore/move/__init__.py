"""Move it: shift, turn, size and slant the strokes, and see when they are no longer recognised."""
