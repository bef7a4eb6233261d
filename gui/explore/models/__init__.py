"""All models: every model of the session, and the baseline, in one table."""
