"""Agreements as they are understood: who acts, what each holds, which topics it can carry."""
