"""What lies over the page at a stop's end: its runs and values beside one another."""
