"""Parts that know no session: cards, fields, pictures, plots, tables, colours, export.

They are handed values and say what was done to them; what needs the session belongs to a page.
"""
