"""Reading Dutch free text: agreements, goals, dates, identifying data."""
