"""Loss and accuracy along one line through the model's parameters."""
