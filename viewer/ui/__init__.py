"""The window: Qt as a thin adapter over the core's records."""
