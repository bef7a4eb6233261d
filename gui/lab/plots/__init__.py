"""The lab's pictures: the data with the model, the loss, the landscape.

The numbers come from gui/model/lab/lab.py and engine/lab.
"""
