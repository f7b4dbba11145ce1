"""The window: Qt as a thin adapter over the core's records."""

from viewer.ui import qt_helpers

qt_helpers.load()  # Before anything here imports Qt.
