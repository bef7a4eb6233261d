"""The walk: from the drawing to another image, and where the network bends on the way."""
