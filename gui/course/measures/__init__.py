"""What a stop can measure, by the names that its file has for it."""
