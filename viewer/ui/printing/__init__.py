"""A statement on paper: planned as rows and columns of pages, then painted page by page."""
