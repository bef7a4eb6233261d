"""The figures that the tutorials print, computed anew by the program's own machinery."""
