"""Screens: shows state, turns clicks into decisions."""
