"""A case to practise on: YAML to Scenario, or every problem at once."""
