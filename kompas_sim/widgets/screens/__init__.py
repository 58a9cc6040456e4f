"""One module per step: what the screen of that step shows."""
