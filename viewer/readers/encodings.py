"""From bytes to characters: by byte order mark, by declaration, by content; never in silence."""

import codecs
import re
from dataclasses import dataclass

from viewer.core.said import said

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARATION = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)|<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]+)""",
    re.IGNORECASE,
)
# The HTML standard reads these labels as the larger sets that writers really used.
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "shift_jis": "cp932", "gb2312": "gb18030"}
# Codecs of Python that no page is written in; each would garble an honest page.
_NO_ENCODINGS = {"idna", "punycode", "unicode-escape", "raw-unicode-escape", "utf-7"}
_SAMPLE = 2**18
_HIGH = bytes(range(0x80, 0x100))
_NAMES = {"cp1252": "Windows-1252", "cp932": "Shift_JIS", "euc_jp": "EUC-JP", "utf-8": "UTF-8"}
_JAPANESE = re.compile("[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff60\uffe0-\uffe6]")


@dataclass(frozen=True, slots=True)
class DecodedText:
    r"""Characters and how they were found.

    Attributes:
        text: the characters; line ends are "\n" whatever they were.
        encoding: Python's name of the encoding.
        remarks: what was guessed or could not be decoded, a sentence each.
    """

    text: str
    encoding: str
    remarks: tuple[str, ...] = ()


def decode(data: bytes, *, declared: bool = False) -> DecodedText:
    """The characters of `data`.

    Args:
        data: the file's bytes.
        declared: whether to heed an encoding that the first 4,096 bytes declare (XML, HTML).
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding)
    remarks: tuple[str, ...] = ()
    if b"\x00" in data[:_SAMPLE] and (wide := _wide_encoding(data[:_SAMPLE])):
        remark = said("The encoding is not declared; read as {name}.", name=_name(wide))
        decoded = _decoded(data, wide)
        return DecodedText(decoded.text, wide, (remark, *decoded.remarks))
    if declared and (name := _declared_encoding(data)):
        try:
            return DecodedText(_unified(data.decode(name)), name)
        except UnicodeDecodeError:
            if not _spoils_little(data, name):
                remarks = (
                    said("The page declares {name} but is not written in it.", name=_name(name)),
                )
            else:
                return _decoded(data, name)
    try:
        return DecodedText(_unified(data.decode("utf-8")), "utf-8", remarks)
    except UnicodeDecodeError:
        encoding = _guessed_encoding(data)
    decoded = _decoded(data, encoding)
    guess = said("The encoding is not declared; read as {name}.", name=_name(encoding))
    return DecodedText(
        decoded.text, encoding, (*remarks, *(() if remarks else (guess,)), *decoded.remarks)
    )


def _declared_encoding(data: bytes) -> str | None:
    match = _DECLARATION.search(data[:4096])
    if not match:
        return None
    label = (match[1] or match[2]).decode("ascii", "replace").lower()
    try:
        name = codecs.lookup(label).name
        b"<".decode(name)
    except (LookupError, UnicodeError):
        return None
    if name in _NO_ENCODINGS:
        return None
    # A page whose declaration could be read byte by byte is not UTF-16, whatever it says.
    if name.startswith(("utf-16", "utf-32")):
        return "utf-8"
    return _WIDER.get(name, name)


def _guessed_encoding(data: bytes) -> str:
    sample = data[:_SAMPLE]
    if _spoils_little(sample, "utf-8"):
        return "utf-8"
    scores = {name: _japanese_share(data, name) for name in ("cp932", "euc_jp")}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] > 0.9 else "cp1252"


def _wide_encoding(sample: bytes) -> str | None:
    """UTF-16 without a mark: nearly every second byte of western text is zero."""
    half = len(sample) // 2
    if half and sample[1::2].count(0) > 0.4 * half and sample[::2].count(0) < 0.05 * half:
        return "utf-16-le"
    if half and sample[::2].count(0) > 0.4 * half and sample[1::2].count(0) < 0.05 * half:
        return "utf-16-be"
    return None


def _spoils_little(data: bytes, encoding: str) -> bool:
    """Whether most of the bytes above 127 make sense in `encoding`."""
    text = data.decode(encoding, "replace")
    spoiled = text.count("\ufffd")
    foreign = len(text) - len(text.encode("ascii", "ignore"))
    return foreign - spoiled > spoiled


def _japanese_share(data: bytes, encoding: str) -> float:
    """How much of the non-ASCII text is Japanese if `data` is in `encoding`: 0 to 1.

    A western text read as Japanese shows few bytes above 127, or characters no Japanese text has.
    """
    sample = data[:_SAMPLE]
    high = len(sample) - len(sample.translate(None, _HIGH))
    if high < 0.02 * len(sample):
        return 0.0
    text = sample.decode(encoding, "replace")
    foreign = len(text) - len(text.encode("ascii", "ignore"))
    spoiled = text.count("\ufffd")
    if not foreign or spoiled > 0.02 * foreign:
        return 0.0
    return len(_JAPANESE.findall(text)) / foreign


def _decoded(data: bytes, encoding: str) -> DecodedText:
    text = data.decode(encoding, "replace")
    spoiled = text.count("\ufffd") - data.count(b"\xef\xbf\xbd") * (encoding == "utf-8")
    text = _unified(text)
    if spoiled <= 0:
        return DecodedText(text, encoding)
    line = text.count("\n", 0, text.index("\ufffd")) + 1
    remark = said(
        "Characters that could not be decoded as {name} are shown as \ufffd: {spoiled}, the first "
        "in line {line}.",
        name=_name(encoding), spoiled=f"{spoiled:,}", line=f"{line:,}",
    )  # fmt: skip
    return DecodedText(text, encoding, (remark,))


def _unified(text: str) -> str:
    if "\r" not in text:
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _name(encoding: str) -> str:
    return _NAMES.get(encoding, encoding.upper())
