"""The sheet: figures with frozen labels and header, a gutter to fold, keys of a spreadsheet."""
