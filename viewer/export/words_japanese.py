"""The words of a workbook's sheets in Japanese."""

JAPANESE: dict[str, str] = {}
