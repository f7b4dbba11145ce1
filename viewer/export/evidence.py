"""The evidence page: the source of a filing as one page that opens at a figure, without a network.

It is built from what was read, never from the source's own markup: every character of the document
is text here, and nothing in it can run, load or lead anywhere. The policy in its head forbids the
browser whatever a mistake of ours could let through.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path

import viewer
from viewer.core.document import Document
from viewer.core.filing import Filing
from viewer.core.relations import CellKey
from viewer.core.sources import ElementPlace
from viewer.core.statement import Statement
from viewer.export.evidence_blocks import block_lines
from viewer.export.evidence_marks import Mark, marks_of
from viewer.export.options import ExportOptions
from viewer.export.safe_text import printable

#: A line longer than the page is wide that has no columns.
_PROSE = re.compile(r"^(?!.*   )[^\t\n|]{151,}$", re.MULTILINE)
SUFFIX = ".evidence.html"
_STYLE = """
:root { color-scheme: light dark; --line: #d5d9de; --soft: #5b6570; --lit: #ffe9a8;
  --edge: #1c5fb0 }
@media (prefers-color-scheme: dark) {
  :root { --line: #343a41; --soft: #98a2ad; --lit: #5a4713; --edge: #6fa8f0 } }
body { font: 14px/1.5 Inter, "Segoe UI", "Noto Sans", "Hiragino Sans", "Yu Gothic UI", sans-serif;
  margin: 0 auto; max-width: 1200px; padding: 24px 32px 60vh }
header { border-bottom: 1px solid var(--line); margin-bottom: 24px }
h1 { font-size: 20px; margin: 0 } h2, h3, h4 { font-size: 15px; margin: 1.4em 0 .4em }
header p, footer { color: var(--soft); font-size: 12px; overflow-wrap: anywhere }
nav ul { columns: 3 260px; font-size: 12px; padding-left: 1.2em }
pre { font: 13px/1.45 "JetBrains Mono", "Cascadia Mono", Menlo, "DejaVu Sans Mono",
  "Noto Sans Mono CJK JP", monospace; overflow-x: auto; tab-size: 8 }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; margin: 12px 0 }
td, th { font-weight: inherit; padding: 1px 6px; text-align: left; vertical-align: bottom }
.n { text-align: right; white-space: nowrap } .b { font-weight: 600 }
.a1 { border-top: 1px solid } .a2 { border-top: 3px double }
.u1 { border-bottom: 1px solid } .u2 { border-bottom: 3px double }
.w { white-space: pre-wrap }
.scroll { overflow-x: auto } .f { text-decoration: none; color: inherit }
[id] { scroll-margin: 40vh 40px }
:target, td:has(> :target) { background: var(--lit); outline: 2px solid var(--edge) }
a { color: var(--edge) }
"""


def evidence_path(target: Path) -> Path:
    """Where the evidence page of a workbook stands: beside it, under its name."""
    return target.with_name(f"{target.stem}{SUFFIX}")


def anchor(key: CellKey) -> str:
    """The name of a figure's place on the page."""
    return str(key)


def evidence_page(filing: Filing, options: ExportOptions) -> Iterator[str]:
    """The page, piece by piece.

    Args:
        filing: whose source.
        options: which statements' figures have a place on it.
    """
    statements = options.chosen(filing)
    marks = marks_of(filing, statements)
    yield from _head(filing)
    yield from _index(filing, statements, marks)
    document = filing.document
    yield "<main>\n"
    if document.blocks and _is_page(statements):
        yield from block_lines(document.blocks, marks)
    else:
        yield from _text_lines(document, marks)
    yield "</main>\n"
    yield from _foot(document)


def _is_page(statements: Iterable[Statement]) -> bool:
    """Whether the figures stand in elements of a page, not in lines of text."""
    return any(isinstance(statement.source.place, ElementPlace) for statement in statements)


def _head(filing: Filing) -> Iterator[str]:
    digest = base64.b64encode(hashlib.sha256(_STYLE.encode("utf-8")).digest()).decode("ascii")
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    title = printable(" – ".join(filter(None, (filing.entity, filing.title))))
    yield '<!DOCTYPE html>\n<html lang="und">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width">\n'
    yield '<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
    document = filing.document
    yield f'<header lang="en">\n<h1>{escape(title)}</h1>\n'
    yield f"<p>What was read from {escape(printable(document.name))}, "
    yield f"SHA-256 {escape(printable(document.file_hash))}, by Crossfoot {viewer.__version__}. "
    yield "A link of the workbook opens this page at its figure, which is then lit; "
    yield "the list below leads to each table.</p>\n"


def _index(
    filing: Filing, statements: Iterable[Statement], marks: Mapping[int, list[Mark]]
) -> Iterator[str]:
    firsts: dict[str, str] = {}
    for mark in sorted(mark for several in marks.values() for mark in several):
        firsts.setdefault(mark.key.statement, anchor(mark.key))
    yield '<nav aria-label="Statements"><ul>\n'
    for statement in statements:
        if statement.id in firsts:
            name = escape(printable(filing.names[statement.id]))
            yield f'<li><a href="#{escape(firsts[statement.id])}">{name}</a></li>\n'
    yield "</ul></nav>\n</header>\n"


def _text_lines(document: Document, marks: Mapping[int, list[Mark]]) -> Iterator[str]:
    """The text as it stands, each figure a place of its own."""
    text = document.text
    yield "<pre>"
    done = 0
    for start in sorted(marks):
        several = marks[start]
        end = min(max(mark.end for mark in several), len(text))
        if start < done:  # Within the one before: its places stand where that ends.
            yield "".join(f'<a id="{escape(anchor(mark.key))}"></a>' for mark in several)
            continue
        yield _plain(text[done:start])
        yield "".join(f'<a id="{escape(anchor(mark.key))}"></a>' for mark in several[1:])
        first = several[0]
        yield f'<span class="f" id="{escape(anchor(first.key))}" title="{escape(first.words)}">'
        yield f"{escape(printable(text[start:end]))}</span>"
        done = end
    yield _plain(text[done:])
    yield "</pre>\n"


def _plain(text: str) -> str:
    """Text without figures; its long lines of prose may wrap, those of tables may not."""
    return _PROSE.sub(r'<span class="w">\g<0></span>', escape(printable(text)))


def _foot(document: Document) -> Iterator[str]:
    remarks = "".join(f"<li>{escape(printable(remark))}</li>" for remark in document.remarks)
    told = f"<p>While reading it:</p><ul>{remarks}</ul>" if remarks else ""
    yield f'<footer lang="en">{told}</footer>\n</body>\n</html>\n'
