"""The path: a guided course of stops, each predicted by the learner and then run."""
