"""From plan to findings and scores."""
