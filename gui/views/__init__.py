"""What the learner may open: each view answers one question about the two machines."""
