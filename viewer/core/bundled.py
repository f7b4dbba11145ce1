"""Where the filing stands that comes with the program."""

from pathlib import Path

import viewer

NAME = "iij-2q-fy2004.md"


def bundled_filing() -> Path:
    """The filing that comes with the program."""
    package = Path(viewer.__file__).parent
    installed = package / "data" / NAME
    return installed if installed.exists() else package.parent / "data" / NAME
