"""Painters of the sheet: figures, labels, verdict marks, and the measures they share."""
