"""Filing -> files for other programs: a workbook that calculates, CSV, JSON, Parquet."""
