"""The score of each step: from plan to parts, with a cap where the scoring model sets one."""
