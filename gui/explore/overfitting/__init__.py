"""A run on few images: what it learns by heart, and what variants of them change."""
