"""The terms of the field in both languages: their two sentences, and where each is shown.

What a term means belongs into resources/translations/glossary.json, not here.
"""
