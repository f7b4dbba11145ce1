"""Puts what is kept of the reviews beside the findings of a filing."""

from collections.abc import Iterable
from dataclasses import replace

from viewer.core.filing import Filing
from viewer.core.findings import Finding
from viewer.core.identities import identities
from viewer.core.reviews import Review
from viewer.reviews.record import Record


def reviewed(filing: Filing, record: Record, remarks: Iterable[str] = ()) -> Filing:
    """The filing with its findings set aside as the record has it; nothing is checked again.

    Args:
        filing: it, checked.
        record: what is kept.
        remarks: what else there is to tell about it.
    """
    told = list(remarks)
    reviews = {name: entry.review for name, entry in record.entries.items()}
    active = {name: review for name, review in reviews.items() if review is not None}
    set_aside: dict[Finding, Review] = {}
    if active:
        for finding, name in identities(filing).items():
            review = active.pop(name, None)
            if review is not None:
                set_aside[finding] = review
    if active:
        is_changed = record.sha256 != filing.document.file_hash
        told.insert(0, _unmatched(len(set_aside), len(active), is_changed=is_changed))
    report = replace(filing.report, set_aside=set_aside, review_remark=" ".join(told))
    return replace(filing, report=report)


def _unmatched(fitting: int, others: int, *, is_changed: bool) -> str:
    if not is_changed:
        subject = "1 note fits" if others == 1 else f"{others} notes fit"
        return f"{subject} no finding of this document and stays in the file."
    still = f"{fitting} of {fitting + others} notes still fit"
    rest = "1 no longer does" if others == 1 else f"{others} no longer do"
    return f"The document has changed since its notes were written: {still}, {rest}."
