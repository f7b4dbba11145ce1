"""A document with broken figures, for notes to be written on."""

from pathlib import Path

from viewer.session import bundled_filing


def broken_copy(folder: Path) -> Path:
    """The bundled filing with two digits of Accounts payable exchanged."""
    text = bundled_filing().read_text(encoding="utf-8")
    assert "4,502,356" in text
    copy = folder / "copy.md"
    copy.write_text(text.replace("4,502,356", "4,520,356"), encoding="utf-8")
    return copy
