"""Colours by meaning, light and dark: data, and nothing else.

Every text colour keeps a ratio of at least 4.5 to the grounds it stands on, every mark at least 3
to the sheet (WCAG 2.1, 1.4.3 and 1.4.11); tests/ui/test_theme.py computes them.
"""

from collections.abc import Mapping
from types import MappingProxyType

#: Role of `Theme` -> (light, dark).
COLOURS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # Text.
        "text": ("#1A1F26", "#E4E7EB"),
        "text2": ("#3D4650", "#C3C9D0"),
        "muted": ("#5B6570", "#98A2AD"),
        "accent": ("#1C5FB0", "#6FA8F0"),
        "on_accent": ("#FFFFFF", "#0E1620"),
        "computed": ("#0B6A75", "#63C0C6"),
        "exact": ("#2B6E4A", "#6DBE92"),
        "warning": ("#8A5A00", "#DDAA4E"),
        "broken": ("#B3261E", "#F28B7F"),
        # Grounds.
        "sheet": ("#FFFFFF", "#14171A"),
        "panel": ("#F8F9FA", "#1A1D21"),
        "header": ("#F5F6F8", "#1D2024"),
        "chrome": ("#F1F2F4", "#1E2125"),
        "current_row": ("#F4F6F9", "#1A1E23"),
        "selection": ("#E4EEFA", "#1B324F"),
        "parts": ("#F1F6FC", "#17222F"),
        "hover": ("#E6E9ED", "#2A2F35"),
        "lit": ("#FFE9A8", "#5A4713"),
        "lit_part": ("#FFF6DC", "#2D2611"),
        "computed_ground": ("#F3F9F9", "#16211F"),
        "exact_ground": ("#E6F2EA", "#1A2D24"),
        "warning_ground": ("#FBF1DC", "#31280F"),
        "broken_ground": ("#FCEBE9", "#3A1F1D"),
        # Lines and marks.
        "grid": ("#ECEEF1", "#22262B"),
        "divider": ("#D5D9DE", "#343A41"),
        "total_rule": ("#4A535D", "#8E98A3"),
        "bracket": ("#818A94", "#6E7883"),
        "disabled": ("#818A94", "#6E7883"),
        "positive": ("#3B8263", "#5DB189"),
        "negative": ("#B9564A", "#DE7A6C"),
        "neutral": ("#6F7984", "#98A2AD"),
        "chart_latest": ("#1F4B7A", "#7FB2E8"),
        "chart_earlier": ("#5E8FBE", "#4473A3"),
        "chart_third": ("#B3CCE4", "#2F5073"),
        "total_only": ("#86909C", "#6C7681"),
        "ratio_line": ("#A94C14", "#E29A5B"),
    }
)
