"""Filings in, files out: workbooks that calculate, and tidy facts."""
