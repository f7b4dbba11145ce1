"""Filings in, findings out: what the document claims about its own figures, checked."""
