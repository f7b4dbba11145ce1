"""Documents in, filings out: what each table, row, column and figure means."""
