"""The learning-rate finder: the loss against a rate that grows, and which rate suits."""
