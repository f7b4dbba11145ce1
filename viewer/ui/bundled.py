"""What is installed with the program: icons, translations."""

from pathlib import Path

import viewer


def resources() -> Path:
    """The folder of them: beside the package in a checkout, inside it when installed."""
    package = Path(viewer.__file__).parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"
