"""Lines of text: whole, steady while they change, with a term that explains itself.

Numbers and tables are one room up.
"""
