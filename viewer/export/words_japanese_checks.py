"""The words of the sheets that check, in Japanese: English as the code has it -> Japanese."""

CHECKS: dict[str, str] = {
    "Derived": "派生値",
    "Figures that follow from others": "他の数値から導かれる数値",
    (
        "Each figure that follows from others, computed again from their digits. It reproduces "
        "where its own rounding explains the difference, and holds where the rounding of all of "
        "them does (at least … at most)."
    ): (
        "他の数値から導かれる数値を、表示桁から計算し直す。その数値自身の端数処理で差を説明できれば"
        "「再現」、すべての数値の端数処理で説明できれば（下限～上限）成立とする。"
    ),
    (
        "Growth from a negative figure has two conventions, and many print n.m.: the last columns "
        "say what the other one gives."
    ): (
        "負の数値からの増減率には二つの方式があり、n.m.とする資料も多い。"
        "末尾の列は他の方式による値を示す。"
    ),
    (
        "Ties, derived figures and figures of the text that do not agree: as the sheets Ties, "
        "Derived and Narrative count them, and the lines below the sums."
    ): (
        "一致しない突合、派生値、本文の数値。突合・派生値・本文の数値の各シートと、"
        "このシートの末尾の行から数える。"
    ),
    (
        "Rows of those sheets that someone has seen and set aside. What is set aside is counted "
        "under no verdict."
    ): "各シートで確認済みとした行。確認済みのものはどの判定にも数えない。",
    "The words name another period, or another base, than the tables' figure has.": (
        "本文の示す期間または比較の基準が、表の数値のものと異なる。"
    ),
    "Not recomputed in this workbook, and why": "このブックで再計算しないものとその理由",
    "the same quantity": "同じ数量",
    # What stands on which sheet.
    "Every sum in every column, recomputed; the master check counts all sheets": (
        "すべての列のすべての合計を再計算。総合判定は全シートを数える"
    ),
    "Figures that state one quantity in several places, compared": (
        "複数の箇所に記載された同じ数量の照合"
    ),
    "Growth, shares, margins, translations and ratios, recomputed": (
        "増減率、構成比、利益率、換算額、比率の再計算"
    ),
    "The figures of the text against those of the tables": "本文の数値と表の数値の照合",
    "Main rows over time, and the steps from revenue to the result": (
        "主要項目の推移と、収益から損益までの内訳"
    ),
    "Findings, what was guessed or left out, footnotes": "検出事項、推定・省略したもの、脚注",
    "Every figure in a row of its own, for pivots": "すべての数値を一行ずつ（ピボット用）",
    "formula of a column that the document does not print": "原文にない列の数式",
    # Why a printed figure was kept.
    "{0} gives {1}; printed {2}. Printed figure kept.": (
        "{0}の結果は{1}、原文は{2}。原文の数値のまま。"
    ),
    "{0} gives {1}; printed {2}, with which its column adds up. Printed figure kept.": (
        "{0}の結果は{1}、原文は{2}（列の合計に合う）。原文の数値のまま。"
    ),
    "Does not add up: its parts give {0}; printed {1}. Printed figure kept.": (
        "合計不一致：内訳の和は{0}、原文は{1}。原文の数値のまま。"
    ),
    "Its parts give {0}; printed {1}, within rounding. Printed figure kept.": (
        "内訳の和は{0}、原文は{1}（端数の範囲内）。原文の数値のまま。"
    ),
    "{0} more printed figures were kept: see the notes at their cells.": (
        "ほかに{0}件の数値を原文のまま残した。各セルのメモを参照。"
    ),
    "Excel keeps {0} digits; exactly {1} in whole units, as {2}.": (
        "Excelの有効桁数は{0}桁。正確には{1}（単位1、原文は{2}）。"
    ),
    "Set aside: {0}.": "確認済み：{0}。",
    # Heads.
    "Follows as": "算式",
    "Factor": "倍率",
    "Reproduces from": "再現の下限",
    "Reproduces to": "再現の上限",
    "Others would print": "他の方式の値",
    "Computed so": "その方式",
    "The text says": "本文の値",
    # How a figure follows from a, b and c.
    "growth: a ÷ b − 1": "増減率：a÷b−1",
    "growth: (a − b) ÷ |b|": "増減率：(a−b)÷|b|",
    "share: a ÷ b": "構成比：a÷b",
    "translation: a ÷ rate": "換算：a÷レート",
    "margin: (a − b) ÷ a": "利益率：(a−b)÷a",
    "ratio: a ÷ b": "比率：a÷b",
    "periods added up": "期間の合計",
    "difference: a − b": "差：a−b",
    "columns added up": "列の合計",
    "balance rolled forward": "残高の繰越",
    "ratios added up": "比率の合計",
    "multiple: a × factor": "倍数：a×倍率",
    "ratio: a ÷ average of b, c": "比率：a÷bとcの平均",
    "as a plain quotient": "単純な商による",
    "over the size of the base": "基準値の絶対値に対する比",
    # What the prose's figures are of the tables'.
    "change": "増減",
    "change on size": "増減（絶対値に対する）",
    "translation": "換算",
    "period sum": "期間の合計",
    "column sum": "列の合計",
    "roll forward": "残高の繰越",
    "ratio sum": "比率の合計",
    "multiple": "倍数",
    "ratio to average": "平均に対する比率",
    # Why something is not recomputed.
    "what it is computed from stands on no sheet of this workbook": (
        "計算元の数値がこのブックのシートにない"
    ),
    "more digits than Excel keeps": "Excelの有効桁数を超える",
    "an operand is zero or not a figure": "計算元がゼロまたは数値でない",
    "words stand in a figure's place": "数値の欄に語句がある",
    "none of its parts is printed here": "内訳がここに記載されていない",
    "its parts have other units": "内訳の単位が異なる",
    "its parts stand in other units": "内訳の単位が異なる",
    "it has too many parts for one formula": "内訳が多く一つの数式に収まらない",
    "the total lies among its parts, as an average or a balance does": (
        "平均や残高のように、合計が内訳の値の間にある"
    ),
}
