"""The words of a workbook's sheets in Japanese: English as the code has it -> Japanese."""

JAPANESE: dict[str, str] = {
    # Sheets.
    "Cover": "表紙",
    "Checks": "検算",
    "Ties": "突合",
    "Narrative": "本文の数値",
    "Notes": "注記",
    "Charts": "グラフ",
    "Data": "データ",
    "Income statement": "損益計算書",
    "Balance sheet": "貸借対照表",
    "Cash flows": "キャッシュ・フロー",
    "Equity": "株主資本",
    # Verdicts and the master check.
    "exact": "一致",
    "reproduces": "再現",
    "within rounding": "端数の範囲内",
    "unlikely": "可能性は低い",
    "forced": "合計に合わせた端数",
    "broken": "不一致",
    "cannot check": "検算不可",
    "set aside": "確認済み",
    "elsewhere": "その他",
    "broken elsewhere": "その他の不一致",
    "ties broken": "突合の不一致",
    "All {0} hold": "{0}件すべて成立",
    "{0} of {1} do not hold": "{1}件中{0}件が不成立",
    "No sums to check": "検算する合計なし",
    ", {0} others do not agree": "、他に{0}件が不一致",
    ", {0} set aside": "、{0}件は確認済み",
    # Heads of a statement's sheet.
    "Signs as printed. Blue: printed. Black: formula. Green: other sheet.": (
        "符号は原文どおり。青：原文の数値、黒：数式、緑：他シート参照。"
    ),
    "Signs as printed. Blue: from another sheet. Red: read by one. Black: the rest.": (
        "符号は原文どおり。青：他シートから、赤：他シートへ、黒：その他。"
    ),
    "Unit": "単位",
    "Measure": "種類",
    "amount": "金額",
    "share": "構成比",
    "change": "増減",
    "at rate": "換算額",
    "ratio": "比率",
    "per share": "1株当たり",
    "count": "数量",
    "rate": "レート",
    "As of": "現在",
    "Month ended": "1か月間（期末日）",
    "Three months ended": "3か月間（期末日）",
    "Six months ended": "6か月間（期末日）",
    "Nine months ended": "9か月間（期末日）",
    "Year ended": "1年間（期末日）",
    "Period ended": "期末日",
    "Computed, not printed": "計算値（原文にない列）",
    "Change": "増減額",
    "% change": "増減率",
    "CAGR": "年平均成長率",
    "Common size": "百分比",
    "Margin": "利益率",
    "Per share": "1株当たり",
    "Translation": "換算額",
    "month to {end}": "{end}までの1か月",
    "{months} months to {end}": "{end}までの{months}か月",
    "It would divide by zero, or by a figure that rounding cannot tell from zero.": (
        "ゼロ、または端数によりゼロと区別できない数値で割ることになります。"
    ),
    "Growth from zero or less, or to less than nothing, is not meaningful.": (
        "ゼロ以下からの増減率は意味がありません。"
    ),
    "{column} at {rate}": "{column}を{rate}で換算",
    "{late} on {early}, a year": "{early}から{late}まで年率",
    "({late} ÷ {early}) ^ (1 ÷ years) − 1": "({late} ÷ {early}) ^ (1 ÷ 年数) − 1",
    "{late} less {early}": "{late}−{early}",
    "{column} per share": "{column} 1株当たり",
    "{column} in % of {base}": "{column} 対「{base}」%",
    "{count} rows show n/a: {reason}": "{count}行はn/a：{reason}",
    "A figure that it needs is not printed.": "必要な数値が記載されていません。",
    "Words stand in the place of a figure that it needs.": "必要な数値の位置に文字があります。",
    "The figures that it needs have different units.": "必要な数値の単位が異なります。",
    "The figures that it needs are printed in different scales.": (
        "必要な数値の表示単位が異なります。"
    ),
    "The figures that it needs are of different kinds.": "必要な数値の種類が異なります。",
    "The figures that it needs stand for periods of different lengths.": (
        "必要な数値の期間の長さが異なります。"
    ),
    "A percentage changes by points, not by percent.": "百分率の増減はポイントで表します。",
    "It is no amount of money.": "金額ではありません。",
    "The rate does not concern its currency.": "この通貨のレートではありません。",
    "A growth a year needs two years at least.": "年平均成長率には2年以上が必要です。",
    "Figures per share do not add up over periods: the shares behind them differ.": (
        "1株当たりの数値は期間で足し引きできません（株式数が異なるため）。"
    ),
    "Percentages and rates do not add up over periods.": (
        "百分率やレートは期間で足し引きできません。"
    ),
    "A count is of a day or an average: counts do not add up over periods.": (
        "数量は期間で足し引きできません。"
    ),
    "A balance on a day does not add up over periods.": "残高は期間で足し引きできません。",
    "Nothing shows that it is an amount of a whole period and no balance on a day.": (
        "期間の金額であることが確認できません。"
    ),
    "The periods that it needs contradict one another: they are restated, or not on one basis.": (
        "必要な期間の数値が互いに矛盾しています（修正再表示など）。"
    ),
    "The periods that it needs are not on one basis: their headings say so.": (
        "必要な期間の作成基準が異なります。"
    ),
    "The filing does not print the periods that would make it up.": (
        "算出に必要な期間が記載されていません。"
    ),
    # Checks, Ties and Narrative.
    "#": "番号",
    "Sheet": "シート",
    "Total": "合計",
    "Period": "期間",
    "Printed": "原文",
    "Computed": "計算",
    "Difference": "差",
    "At least": "下限",
    "At most": "上限",
    "Usually from": "通常の下限",
    "Usually to": "通常の上限",
    "Verdict": "判定",
    "Set aside": "確認",
    "Rounding explains": "端数で説明できる範囲",
    (
        "A sum holds when what rounding may have hidden in total and parts can explain the "
        "difference (at least … at most). Beyond what is usual it may be, but is unlikely. "
        "Parts: as printed."
    ): (
        "合計と内訳の端数処理で差を説明できる（下限～上限）とき、合計は成立とする。"
        "通常の範囲を超える差は、あり得るが可能性は低い。内訳は原文の数値。"
    ),
    "Ties between sheets": "シート間の突合",
    "Proves": "確かめる関係",
    "assets equal liabilities and equity": "資産＝負債＋純資産",
    "cash at the end is the balance sheet's": "期末の現金＝貸借対照表の現金",
    "cash at the end is the next beginning": "期末の現金＝翌期首の現金",
    "the result is one in all statements": "損益が各表で一致",
    "equity at the end is the balance sheet's": "期末の純資産＝貸借対照表の純資産",
    "Figure": "項目",
    "Against": "照合先",
    "In the first's unit": "左の単位で",
    (
        "Each line holds a printed figure against another place that states the same quantity, or "
        "against those that add up to it. They agree when what rounding may have hidden in both "
        "explains the difference (at least … at most)."
    ): (
        "各行は、原文の数値を、同じ数量を示す別の箇所、または合計がそれになる数値と照合する。"
        "両者の端数処理で差を説明できる（下限～上限）とき、一致とする。"
    ),
    "Figures of the text": "本文の数値",
    "In the text": "本文",
    "Sentence": "文",
    "Tied to": "対応する項目",
    "Tables give": "表の数値",
    "no table has it": "表になし",
    (
        "Every figure of the prose against the figures of the tables that it restates, live. A "
        "figure without a table is listed last and is no fault."
    ): (
        "本文のすべての数値を、対応する表の数値と数式で照合する。"
        "表にない数値は末尾に並べるが、誤りではない。"
    ),
    "share of": "構成比",
    "margin": "利益率",
    "difference": "差",
    # Cover and Notes.
    "Source file": "原文ファイル",
    "SHA-256": "SHA-256",
    "Statements": "諸表の数",
    "As each sheet's header says, as printed": "各シートの見出しのとおり（原文の単位）",
    "Signs": "符号",
    "Signs as printed: brackets are negative, a dash is zero, an empty cell is not reported.": (
        "符号は原文どおり。括弧は負、ダッシュはゼロ、空白は記載なし。"
    ),
    "Rounding": "端数処理",
    "Figures are taken as rounded to the printed digits; the document does not say.": (
        "原文に記載がないため、表示桁で四捨五入されたものとして扱う。"
    ),
    "Formulas": "数式",
    (
        "A total that adds up exactly in all its columns, and a derived figure that its formula "
        "reproduces to the printed digit, are formulas. Where they do not, the printed figure "
        "stays, and a note at the cell says what the formula gives."
    ): (
        "すべての列で正確に一致する合計と、表示桁まで再現できる派生値は数式にする。"
        "そうでないものは原文の数値のまま残し、数式の結果をセルのメモに記す。"
    ),
    "Findings": "検出事項",
    "Findings set aside": "確認済みの検出事項",
    "What was guessed or left out": "推定または省略したもの",
    "Footnotes": "脚注",
    "Exported by": "出力プログラム",
    "Record": "記録",
    "This file also keeps the source's text and every figure as it was read (a custom XML part): "
    "Crossfoot opens it again as the filing, and names the cells that were changed since.": (
        "このファイルには原文のテキストと読み取ったすべての数値も保存されている(カスタムXMLパーツ)。"
        "Crossfootで開くと元の開示資料として再現され、その後変更されたセルが示される。"
    ),
    "Exported on": "出力日",
    "d mmmm yyyy": 'yyyy"年"m"月"d"日"',
    "Page &P of &N": "&P / &Nページ",
    "Money in {0}, the rest as printed": "金額は{0}単位、その他は原文の単位",
    "whole units": "1",
    "thousands": "千",
    "millions": "百万",
    "billions": "十億",
    "none": "なし",
    "Rates": "換算レート",
    "Colours": "色",
    "Sheets": "シート一覧",
    "printed figure, typed in; it links to its place in the source file": (
        "原文の数値（入力値）。原文ファイルの箇所へのリンク付き"
    ),
    "formula on this workbook's own cells; it shows the printed digits": (
        "このブックのセルによる数式。原文の桁で表示"
    ),
    "link to another sheet": "他シートの参照",
    "worked out by Crossfoot when it exported": "出力時に Crossfoot が計算した値",
    "printed figure, typed in, or formula on its own sheet's cells": (
        "原文の数値、または同じシートの数式"
    ),
    "figure that Ties, Narrative or Charts reads; Checks and Derived read all (FAST 2.01)": (
        "突合・本文・グラフの各シートが参照する数値。検算と派生値はすべてを参照（FAST 2.01）"
    ),
    "brought in from another sheet": "他シートからの参照",
    "income statement": "損益計算書",
    "balance sheet": "貸借対照表",
    "cash flows": "キャッシュ・フロー計算書",
    "equity": "株主資本",
    "breakdown": "内訳",
    "kpi": "主要指標",
    "reconciliation": "調整表",
    "rates": "レート",
    "other": "その他",
    # Charts and Data.
    "Trends": "推移",
    "Waterfall of the income statement": "損益のウォーターフォール",
    "Columns over time: {0}. {1}.": "推移の棒グラフ：{0}。{1}。",
    "Waterfall: {0}. {1}.": "ウォーターフォール図：{0}。{1}。",
    "Bar": "項目",
    "Kind": "種別",
    "Amount": "金額",
    "From": "開始",
    "To": "終了",
    "Hidden": "（非表示）",
    "Increase": "増加",
    "Decrease": "減少",
    "total": "合計",
    "step": "増減",
    "Statement": "表",
    "Section": "区分",
    "Line item": "科目",
    "Column": "列",
    "Value": "値",
    "As printed": "原文の表記",
    "Source": "出所",
}
