"""What the working method says: steps, items, sources."""
