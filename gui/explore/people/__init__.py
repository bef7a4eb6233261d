"""Everyone's handwriting: accuracy by collection, and models that never saw somebody's hand."""
