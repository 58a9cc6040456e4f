"""Voila configuration, pages without a kernel, security headers."""
