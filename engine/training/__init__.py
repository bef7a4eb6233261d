"""The one training loop and what it is made of: recipe, losses, steps, devices, records, history.

What is trained is engine/models' or engine/lab's; nothing here knows a screen.
"""
