"""What the working method says: steps, items, sources, disciplines, rooms, and what a scenario covers."""
