"""Decisions (facts in the past tense), the attempt's log and the plan folded from it."""
