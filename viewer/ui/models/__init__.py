"""Statements as Qt models: arrays made once, looked up by role; what is shown, said and copied."""
