"""The notes on findings, kept in a file beside the document."""
