"""The body of each step's screen: one module per step, each with ``body(view) -> dict``."""
