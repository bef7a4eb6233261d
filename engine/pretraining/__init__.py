"""How the weights that are shipped are made, from MNIST alone: `make weights`.

The program itself trains without batch norm and imports nothing from here.
"""
