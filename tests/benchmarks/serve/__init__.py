"""``make bench-serve``: plain Voila, preheated Voila, ours and the static floor, side by side in one run.

``python -m tests.benchmarks.serve --help`` says what can be chosen. Nothing is asserted: a benchmark reports.
"""
