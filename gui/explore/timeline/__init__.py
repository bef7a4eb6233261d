"""Timeline: the loss curve, the trace of the drawing, and the step looked at."""
