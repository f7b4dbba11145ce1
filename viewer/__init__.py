"""Crossfoot: reads financial statements, proves them, exports workbooks that calculate."""

__version__ = "0.1.0"
