"""What is asked or told apart from the panels: files, photos, the digits, errors, the questions.

They stand over the pages and under the window.
"""
