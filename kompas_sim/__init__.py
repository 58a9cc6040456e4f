"""Training simulator for meetings in Dutch paediatric palliative care."""

__version__ = "0.1.0"
