"""Units of figures in Japanese: "JPY thousand" is 千円."""

import re

_CURRENCIES = {
    "JPY": "円", "USD": "米ドル", "EUR": "ユーロ", "GBP": "英ポンド", "CNY": "人民元",
    "KRW": "ウォン", "CHF": "スイスフラン", "HKD": "香港ドル", "CAD": "カナダドル",
    "AUD": "豪ドル", "SGD": "シンガポールドル", "TWD": "台湾ドル", "INR": "ルピー",
}  # fmt: skip
_COUNTS = {"shares": "株", "contracts": "件", "years": "年", "months": "か月", "days": "日"}
_SCALES = {"": "", "thousand": "千", "million": "百万", "billion": "十億", "trillion": "兆"}
_UNIT = re.compile(r"(?P<unit>[A-Z]{3}|[a-z]+)(?P<per>/share)?(?: (?P<scale>[a-z]+))?")


def unit_in_japanese(words: str) -> str | None:
    """A unit with its scale, as `unit_words` writes it; None for what is none.

    A currency without a Japanese name here keeps its code.
    """
    found = _UNIT.fullmatch(words)
    if found is None or (scale := _SCALES.get(found["scale"] or "")) is None:
        return _SCALES.get(words) or None
    unit = _CURRENCIES.get(found["unit"]) or _COUNTS.get(found["unit"])
    if unit is None:
        if found["unit"] in _SCALES:
            return _SCALES[found["unit"]]
        if not found["unit"].isupper():
            return None
        unit = f" {found['unit']}" if scale else found["unit"]
    return f"{scale}{unit}{'/株' if found['per'] else ''}"
