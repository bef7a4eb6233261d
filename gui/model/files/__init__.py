"""Projects, weights and the models that are shipped: opened and saved, and which files were last.

The dialogs that ask for a file are in gui/dialogs.
"""
