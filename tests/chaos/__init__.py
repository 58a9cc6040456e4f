"""Faults on purpose: what learners notice when something dies, fills up, jumps or slows down.

``python -m tests.chaos`` runs all of it and takes a while; ``test_chaos.py`` is the short version.
"""
