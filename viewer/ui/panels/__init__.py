"""The panels around the sheet: each listens to the current cell and knows no other panel."""
