<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source>{column}: {figures} cannot be checked; what they are computed from is not printed in this table.</source>
        <translation>{column}：{figures}は検算できません。計算の元がこの表に記載されていません。</translation>
    </message>
    <message>
        <source>{broken} of {figures} computed from it do not follow</source>
        <translation>これから計算された{figures}のうち{broken}個が一致しません</translation>
    </message>
    <message>
        <source>{formula} gives {numbers}; {limit}</source>
        <translation>{formula}は{numbers}。{limit}</translation>
    </message>
    <message>
        <source>{told}; {convention} it is {number}, and many print n.m</source>
        <translation>{told}。{convention}では{number}で、n.m.とする会社も多くあります</translation>
    </message>
    <message>
        <source>rounds to {alone} alone; printed {printed}</source>
        <translation>単独の端数処理では{alone}、記載は{printed}</translation>
    </message>
    <message>
        <source>rounds to {alone} alone; {printed} makes its {parts} add up</source>
        <translation>単独の端数処理では{alone}ですが、{printed}とすると内訳（{parts}）の合計が合います</translation>
    </message>
    <message>
        <source>rounds to {alone} alone; {printed} makes {row} add up</source>
        <translation>単独の端数処理では{alone}ですが、{printed}とすると「{row}」の合計が合います</translation>
    </message>
    <message>
        <source>the total lies among its parts, as an average or a balance does</source>
        <translation>合計が内訳の範囲内にあり、平均または残高とみられます</translation>
    </message>
    <message>
        <source>{told}; {hint}</source>
        <translation>{told}。{hint}</translation>
    </message>
    <message>
        <source>its part gives {numbers}; {limit}</source>
        <translation>内訳の合計は{numbers}。{limit}</translation>
    </message>
    <message>
        <source>its {parts} parts give {numbers}; {limit}</source>
        <translation>{parts}項目の内訳の合計は{numbers}。{limit}</translation>
    </message>
    <message>
        <source>the parts give {given}; printed {printed}; {limit}</source>
        <translation>内訳の合計は{given}、記載は{printed}。{limit}</translation>
    </message>
    <message>
        <source>{told}, yet nearly all {parts} would lean one way</source>
        <translation>{told}。ただし、{parts}のほぼすべての端数が同じ向きに偏っている必要があります</translation>
    </message>
    <message>
        <source>which of these figures is wrong, no other sum on the page tells</source>
        <translation>どの数値が誤りかは、ほかの合計からは分かりません</translation>
    </message>
    <message>
        <source>the total agrees with what else is printed of it, so a part is wrong, or one is missing</source>
        <translation>合計はほかの記載と一致するため、内訳のいずれかが誤りか、欠けています</translation>
    </message>
    <message>
        <source>{number} ({slip})</source>
        <translation>{number}（{slip}）</translation>
    </message>
    <message>
        <source>with {place} at {number} {mends}</source>
        <translation>「{place}」が{number}であれば{mends}</translation>
    </message>
    <message>
        <source>it holds</source>
        <translation>成立します</translation>
    </message>
    <message>
        <source>both broken relations hold</source>
        <translation>不一致の関係が2つとも成立します</translation>
    </message>
    <message>
        <source>all {number} broken relations hold</source>
        <translation>不一致の関係が{number}つすべて成立します</translation>
    </message>
    <message>
        <source>{figures}; same label, different number</source>
        <translation>{figures}：項目名は同じで数値が異なります</translation>
    </message>
    <message>
        <source>{figure} in {statement}{notes}</source>
        <translation>{statement}{notes}では{figure}</translation>
    </message>
    <message>
        <source>{told} and in {statement}</source>
        <translation>{told}（{statement}も同じ）</translation>
    </message>
    <message>
        <source>no figure of the tables is tied</source>
        <translation>対応する表の数値がありません</translation>
    </message>
    <message>
        <source>words stand in a figure&apos;s place</source>
        <translation>数値の位置に文字があります</translation>
    </message>
    <message>
        <source>The text tells “{text}” as {told}; {where} is {way} of {number}; {limit}.</source>
        <translation>本文は「{text}」を{told}としていますが、「{where}」は{number}の{way}です。{limit}。</translation>
    </message>
    <message>
        <source>The text says “{text}”; {where}: {formula} gives {number}; {limit}.</source>
        <translation>本文では「{text}」ですが、「{where}」は{formula}により{number}です。{limit}。</translation>
    </message>
    <message>
        <source>The text says “{text}”; {where} prints {number}; {limit}.</source>
        <translation>本文では「{text}」ですが、「{where}」の記載は{number}です。{limit}。</translation>
    </message>
    <message>
        <source>The text gives “{text}” for {named}; the tables print it elsewhere ({where}).</source>
        <translation>本文は「{text}」を{named}の数値としていますが、表では別の箇所に記載されています（{where}）。</translation>
    </message>
    <message>
        <source>The text gives “{text}” as a change from {named}; the tables print it as a change from {printed} ({where}).</source>
        <translation>本文は「{text}」を{named}からの増減としていますが、表では{printed}からの増減です（{where}）。</translation>
    </message>
    <message>
        <source>The text gives “{text}” for {named}; the tables print it for {printed} ({where}).</source>
        <translation>本文は「{text}」を{named}の数値としていますが、表では{printed}の数値です（{where}）。</translation>
    </message>
    <message>
        <source>a decrease</source>
        <translation>減少</translation>
    </message>
    <message>
        <source>an increase</source>
        <translation>増加</translation>
    </message>
    <message>
        <source>its figures give a rate of {given}; the notes state {rates}</source>
        <translation>数値から求めた換算レートは{given}、注記の記載は{rates}です</translation>
    </message>
    <message>
        <source>{statement}: {remark}</source>
        <translation>{statement}：{remark}</translation>
    </message>
    <message>
        <source>{figure} in {later}, {other} in {earlier}, whose figures it prints again</source>
        <translation>{later}では{figure}、再掲元の{earlier}では{other}です</translation>
    </message>
    <message>
        <source>the sign turned</source>
        <translation>符号が逆</translation>
    </message>
    <message>
        <source>moved by powers of ten</source>
        <translation>桁ずれ</translation>
    </message>
    <message>
        <source>one digit too many</source>
        <translation>1桁多い</translation>
    </message>
    <message>
        <source>one digit missing</source>
        <translation>1桁足りない</translation>
    </message>
    <message>
        <source>one digit other</source>
        <translation>1桁違い</translation>
    </message>
    <message>
        <source>two digits exchanged</source>
        <translation>2つの数字が入れ替わり</translation>
    </message>
    <message>
        <source>{told}; this breaks “{proves}”</source>
        <translation>{told}。「{proves}」が成立しません</translation>
    </message>
    <message>
        <source>printed {here}; {where} prints {there}</source>
        <translation>記載は{here}、{where}では{there}</translation>
    </message>
    <message>
        <source>{told}; rounds to {alone} alone, its sum adds up with it</source>
        <translation>{told}。単独の端数処理では{alone}ですが、この数値で合計が合います</translation>
    </message>
    <message>
        <source>{told}; {limit}</source>
        <translation>{told}。{limit}</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>thousand</source>
        <translation>千</translation>
    </message>
    <message>
        <source>million</source>
        <translation>百万</translation>
    </message>
    <message>
        <source>billion</source>
        <translation>十億</translation>
    </message>
    <message>
        <source>trillion</source>
        <translation>兆</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>rounding allows ± {bound}</source>
        <translation>端数処理による許容差は±{bound}</translation>
    </message>
    <message>
        <source>{given}; printed {printed}, {apart} less</source>
        <translation>{given}、記載は{printed}で{apart}少ない</translation>
    </message>
    <message>
        <source>{given}; printed {printed}, {apart} more</source>
        <translation>{given}、記載は{printed}で{apart}多い</translation>
    </message>
    <message>
        <source>{number} {scale}</source>
        <translation>{number}{scale}</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>{number}行目</translation>
    </message>
    <message>
        <source>{row}, {column}</source>
        <translation>{row}、{column}</translation>
    </message>
    <message>
        <source>{name} {day}, {year}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>the {months} months to {day}</source>
        <translation>{day}に終わる{months}か月間</translation>
    </message>
    <message>
        <source>1 figure</source>
        <translation>1個の数値</translation>
    </message>
    <message>
        <source>{number} figures</source>
        <translation>{number}個の数値</translation>
    </message>
    <message>
        <source>1 part</source>
        <translation>1項目</translation>
    </message>
    <message>
        <source>{number} parts</source>
        <translation>{number}項目</translation>
    </message>
    <message>
        <source>{place}: {told}.</source>
        <translation>{place}：{told}。</translation>
    </message>
    <message>
        <source>{name} could not be read because of a mistake in Crossfoot</source>
        <translation>Crossfootの不具合により{name}を読み込めませんでした</translation>
    </message>
    <message>
        <source>Copy the details below and report them; other files can still be opened.</source>
        <translation>下の詳細をコピーして報告してください。ほかのファイルは開けます。</translation>
    </message>
    <message>
        <source>{told}.</source>
        <translation>{told}。</translation>
    </message>
    <message>
        <source>{count} broken</source>
        <translation>不一致 {count}件</translation>
    </message>
    <message>
        <source>nothing broken</source>
        <translation>不一致なし</translation>
    </message>
    <message>
        <source>{broken}, {count} set aside</source>
        <translation>{broken}、確認済み {count}件</translation>
    </message>
    <message>
        <source>as a plain quotient</source>
        <translation>単純な比率</translation>
    </message>
    <message>
        <source>over the size of the base</source>
        <translation>基準値の絶対値に対する比率</translation>
    </message>
    <message>
        <source>Income statement</source>
        <translation>損益計算書</translation>
    </message>
    <message>
        <source>Balance sheet</source>
        <translation>貸借対照表</translation>
    </message>
    <message>
        <source>Cash flows</source>
        <translation>キャッシュ・フロー</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>株主資本</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>表{number}</translation>
    </message>
    <message>
        <source>{name} ({number})</source>
        <translation>{name}（{number}）</translation>
    </message>
    <message>
        <source>assets equal liabilities and equity</source>
        <translation>資産＝負債＋純資産</translation>
    </message>
    <message>
        <source>cash at the end is the balance sheet&apos;s</source>
        <translation>期末の現金＝貸借対照表の現金</translation>
    </message>
    <message>
        <source>cash at the end is the next beginning</source>
        <translation>期末の現金＝翌期首の現金</translation>
    </message>
    <message>
        <source>the result is one in all statements</source>
        <translation>損益が各表で一致</translation>
    </message>
    <message>
        <source>equity at the end is the balance sheet&apos;s</source>
        <translation>期末の純資産＝貸借対照表の純資産</translation>
    </message>
    <message>
        <source>The old file is unchanged.</source>
        <translation>元のファイルは変わっていません。</translation>
    </message>
    <message>
        <source>{name} is a folder</source>
        <translation>{name}はフォルダーです</translation>
    </message>
    <message>
        <source>Choose a file name inside it.</source>
        <translation>その中のファイル名を指定してください。</translation>
    </message>
    <message>
        <source>The folder {parent} does not exist</source>
        <translation>フォルダー{parent}がありません</translation>
    </message>
    <message>
        <source>Make it, or choose another one.</source>
        <translation>作成するか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{name} is read-only</source>
        <translation>{name}は読み取り専用です</translation>
    </message>
    <message>
        <source>Choose another name; the old file is unchanged.</source>
        <translation>別の名前を選んでください。元のファイルは変わっていません。</translation>
    </message>
    <message>
        <source>Free some space or choose another one; the old file is unchanged.</source>
        <translation>空き容量を増やすか、別のディスクを選んでください。元のファイルは変わっていません。</translation>
    </message>
    <message>
        <source>The disk is too full for {name}</source>
        <translation>ディスクの空き容量が足りず、{name}を保存できません</translation>
    </message>
    <message>
        <source>The disk of {name} is read-only</source>
        <translation>{name}のディスクは読み取り専用です</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The name {name}… is too long</source>
        <translation>名前「{name}…」が長すぎます</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>短い名前を選んでください。</translation>
    </message>
    <message>
        <source>Close it in the other program and export again; the old file is unchanged.</source>
        <translation>ほかのプログラムで閉じてから、もう一度出力してください。元のファイルは変わっていません。</translation>
    </message>
    <message>
        <source>{name} is in use</source>
        <translation>{name}は使用中です</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>書き込みできるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The folder of {name} may not be written to</source>
        <translation>{name}のフォルダーには書き込めません</translation>
    </message>
    <message>
        <source>an error of the system</source>
        <translation>システムのエラー</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}</source>
        <translation>{name}を書き込めませんでした：{reason}</translation>
    </message>
    <message>
        <source>{name} does not say how to write the findings</source>
        <translation>{name}からは検出事項の形式が分かりません</translation>
    </message>
    <message>
        <source>End the name in {endings} or {last}.</source>
        <translation>名前の末尾を{endings}または{last}にしてください。</translation>
    </message>
    <message>
        <source>{name} does not say what to write</source>
        <translation>{name}からは出力の形式が分かりません</translation>
    </message>
    <message>
        <source>The evidence page of {workbook} would replace {document}</source>
        <translation>{workbook}の証跡ページが{document}を上書きしてしまいます</translation>
    </message>
    <message>
        <source>Choose another name for the workbook.</source>
        <translation>ワークブックに別の名前を付けてください。</translation>
    </message>
    <message>
        <source>Parquet needs the package pyarrow, which is not installed</source>
        <translation>Parquetにはpyarrowパッケージが必要ですが、入っていません</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;crossfoot[parquet]&quot;</source>
        <translation>次の方法で導入してください：pip install &quot;crossfoot[parquet]&quot;</translation>
    </message>
    <message>
        <source>{cell} of the workbook holds {now} where the export wrote something else.</source>
        <translation>ワークブックの{cell}は{now}で、出力時と異なります。</translation>
    </message>
    <message>
        <source>{cell} of the workbook holds {now} where the export wrote nothing; it is not read.</source>
        <translation>ワークブックの{cell}は{now}ですが、出力時は空でした。読み込みません。</translation>
    </message>
    <message>
        <source>{cell} of the workbook holds {now} where the export wrote {was}, which is shown here.</source>
        <translation>ワークブックの{cell}は{now}ですが、出力時は{was}でした。ここでは出力時の値を表示します。</translation>
    </message>
    <message>
        <source>The sheet {name} is gone from the workbook; what it showed is shown here.</source>
        <translation>ワークブックからシート{name}がなくなっています。ここでは出力時の内容を表示します。</translation>
    </message>
    <message>
        <source>Other cells of the workbook that differ from what the export wrote: {count}; rows or columns may have been moved. The figures shown are those exported.</source>
        <translation>ワークブックにはほかにも出力時と異なるセルが{count}個あります。行や列が移動された可能性があります。表示しているのは出力時の数値です。</translation>
    </message>
    <message>
        <source>Sheets that the export did not write are not read: {names}.</source>
        <translation>出力していないシートは読み込みません：{names}。</translation>
    </message>
    <message>
        <source>the printed {figure}</source>
        <translation>記載の{figure}</translation>
    </message>
    <message>
        <source>the formula ={formula}</source>
        <translation>数式 ={formula}</translation>
    </message>
    <message>
        <source>The encoding is not declared; read as {name}.</source>
        <translation>文字コードの宣言がないため、{name}として読み込みました。</translation>
    </message>
    <message>
        <source>The page declares {name} but is not written in it.</source>
        <translation>ページは{name}と宣言していますが、実際は異なります。</translation>
    </message>
    <message>
        <source>Characters that could not be decoded as {name} are shown as �: {spoiled}, the first in line {line}.</source>
        <translation>{name}として読めない文字が{spoiled}個あり（最初は{line}行目）、�で表示しています。</translation>
    </message>
    <message>
        <source>{name} holds macros, and workbooks with macros are not read</source>
        <translation>{name}にはマクロがあり、マクロ付きのワークブックは読み込めません</translation>
    </message>
    <message>
        <source>{name} is an Excel workbook that Crossfoot did not export, or that another program saved without the record of the filing; such workbooks are not read yet</source>
        <translation>{name}はCrossfootが出力したワークブックではないか、別のプログラムが開示書類の記録なしで保存したものです。このようなワークブックはまだ読み込めません</translation>
    </message>
    <message>
        <source>{name} is an Office file, which is not read yet</source>
        <translation>{name}はOfficeファイルで、まだ読み込めません</translation>
    </message>
    <message>
        <source>Save it as HTML or text.</source>
        <translation>HTMLまたはテキストで保存してください。</translation>
    </message>
    <message>
        <source>{name} is a zip archive, which is not read yet</source>
        <translation>{name}はZIPアーカイブで、まだ読み込めません</translation>
    </message>
    <message>
        <source>Unpack it and open the filing inside.</source>
        <translation>展開して、中の開示書類を開いてください。</translation>
    </message>
    <message>
        <source>The workbook holds {kept} of the {all} statements of {document}.</source>
        <translation>このワークブックには{document}の{all}表のうち{kept}表があります。</translation>
    </message>
    <message>
        <source>asks for a {attribute} of {asked}; {limit} is used</source>
        <translation>の{attribute}は{asked}と指定されていますが、{limit}として扱いました</translation>
    </message>
    <message>
        <source>is wider than {most} columns; the rest is left out</source>
        <translation>は{most}列を超えるため、残りは省きました</translation>
    </message>
    <message>
        <source>{table} {what}.</source>
        <translation>{table}{what}。</translation>
    </message>
    <message>
        <source>has too many cells that span rows; some spans are cut</source>
        <translation>には行をまたぐセルが多すぎるため、一部を打ち切りました</translation>
    </message>
    <message>
        <source>has more than {most} cells; the rest is left out</source>
        <translation>は{most}セルを超えるため、残りは省きました</translation>
    </message>
    <message>
        <source>{name} shows no text; it is empty, or only frames, pictures or scripts</source>
        <translation>{name}には文字がありません。空か、フレーム・画像・スクリプトだけです</translation>
    </message>
    <message>
        <source>Open the page in a browser and save what it shows.</source>
        <translation>ブラウザーで開き、表示された内容を保存してください。</translation>
    </message>
    <message>
        <source>Table {index} has more than {most_lanes} columns; the rest is left out.</source>
        <translation>表{index}は{most_lanes}列を超えるため、残りは省きました。</translation>
    </message>
    <message>
        <source>Table {index} is too large; its last rows are left out.</source>
        <translation>表{index}は大きすぎるため、末尾の行を省きました。</translation>
    </message>
    <message>
        <source>{name} was exported by a later version of Crossfoot</source>
        <translation>{name}は新しい版のCrossfootで出力されています</translation>
    </message>
    <message>
        <source>Update Crossfoot and open it again.</source>
        <translation>Crossfootを更新してから開き直してください。</translation>
    </message>
    <message>
        <source>The record of the filing in {name} is damaged</source>
        <translation>{name}にある開示書類の記録が壊れています</translation>
    </message>
    <message>
        <source>Open the filing that it was exported from.</source>
        <translation>出力元の開示書類を開いてください。</translation>
    </message>
    <message>
        <source>{cut} tags are of monstrous length; their attributes are left out.</source>
        <translation>極端に長いタグが{cut}個あり、属性を省きました。</translation>
    </message>
    <message>
        <source>The page nests its elements too deeply; it is read without their formats.</source>
        <translation>要素の入れ子が深すぎるため、書式なしで読み込みました。</translation>
    </message>
    <message>
        <source>Even so it nests too deeply; its tables are read as text.</source>
        <translation>それでも入れ子が深すぎるため、表はテキストとして読み込みました。</translation>
    </message>
    <message>
        <source>The page ends without its closing tag; it may be cut off.</source>
        <translation>ページが終了タグなしで終わっています。途中で切れている可能性があります。</translation>
    </message>
    <message>
        <source>A {name} is never closed; the {size} characters behind it are not read.</source>
        <translation>{name}が閉じられていないため、後ろの{size}文字は読み込んでいません。</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Open the document that the picture was taken from.</source>
        <translation>画像の元の文書を開いてください。</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Open the HTML or text version of it.</source>
        <translation>HTML版またはテキスト版を開いてください。</translation>
    </message>
    <message>
        <source>an old Office file</source>
        <translation>旧形式のOfficeファイル</translation>
    </message>
    <message>
        <source>Save it as text or HTML and open that.</source>
        <translation>テキストまたはHTMLで保存して開いてください。</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>RARアーカイブ</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>7-Zipアーカイブ</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation>bzip2アーカイブ</translation>
    </message>
    <message>
        <source>an xz archive</source>
        <translation>xzアーカイブ</translation>
    </message>
    <message>
        <source>a rich-text file</source>
        <translation>リッチテキスト</translation>
    </message>
    <message>
        <source>a PostScript file</source>
        <translation>PostScriptファイル</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Choose the filing itself.</source>
        <translation>開示書類そのものを選んでください。</translation>
    </message>
    <message>
        <source>{name} is a binary file, not a document</source>
        <translation>{name}はバイナリファイルで、文書ではありません</translation>
    </message>
    <message>
        <source>Open the filing as HTML or text.</source>
        <translation>開示書類をHTMLまたはテキストで開いてください。</translation>
    </message>
    <message>
        <source>{name} is locked with a password</source>
        <translation>{name}はパスワードで保護されています</translation>
    </message>
    <message>
        <source>Save it without one and open that.</source>
        <translation>パスワードなしで保存して開いてください。</translation>
    </message>
    <message>
        <source>{name} is {kind}, which is not read yet</source>
        <translation>{name}は{kind}で、まだ読み込めません</translation>
    </message>
    <message>
        <source>{name} is an XML file ({kind}), which is not read yet</source>
        <translation>{name}はXMLファイル（{kind}）で、まだ読み込めません</translation>
    </message>
    <message>
        <source>Open the HTML version of it.</source>
        <translation>HTML版を開いてください。</translation>
    </message>
    <message>
        <source>{name} is damaged</source>
        <translation>{name}は壊れています</translation>
    </message>
    <message>
        <source>Export or download it again.</source>
        <translation>もう一度出力またはダウンロードしてください。</translation>
    </message>
    <message>
        <source>there is no part {name}</source>
        <translation>{name}の部分がありません</translation>
    </message>
    <message>
        <source>{name} holds XML that refers to other files or is no plain UTF-8</source>
        <translation>{name}のXMLはほかのファイルを参照しているか、UTF-8ではありません</translation>
    </message>
    <message>
        <source>Export the filing again.</source>
        <translation>もう一度出力してください。</translation>
    </message>
    <message>
        <source>two parts have one name</source>
        <translation>2つの部分が同じ名前です</translation>
    </message>
    <message>
        <source>{name} would unfold to more than a filing&apos;s workbook has</source>
        <translation>{name}は展開すると大きすぎます</translation>
    </message>
    <message>
        <source>Open the filing that it was made from.</source>
        <translation>元の開示書類を開いてください。</translation>
    </message>
    <message>
        <source>more cells than any filing has</source>
        <translation>セルが多すぎます</translation>
    </message>
    <message>
        <source>no cell is called {address}</source>
        <translation>{address}というセルはありません</translation>
    </message>
    <message>
        <source>{address} points to no text</source>
        <translation>{address}の参照先の文字がありません</translation>
    </message>
    <message>
        <source>{address} holds no number</source>
        <translation>{address}は数値ではありません</translation>
    </message>
    <message>
        <source>{name} is empty</source>
        <translation>{name}は空です</translation>
    </message>
    <message>
        <source>Download the filing again.</source>
        <translation>開示書類をもう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>Open a file in it.</source>
        <translation>中のファイルを開いてください。</translation>
    </message>
    <message>
        <source>{name} is more than {limit}</source>
        <translation>{name}は{limit}を超えています</translation>
    </message>
    <message>
        <source>{name} was not found</source>
        <translation>{name}が見つかりません</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>名前とフォルダーを確認してください。</translation>
    </message>
    <message>
        <source>{name} may not be read</source>
        <translation>{name}を読む権限がありません</translation>
    </message>
    <message>
        <source>Ask for permission, or copy it to a folder of yours.</source>
        <translation>権限を得るか、自分のフォルダーにコピーしてください。</translation>
    </message>
    <message>
        <source>{name} could not be read ({reason})</source>
        <translation>{name}を読み込めませんでした（{reason}）</translation>
    </message>
    <message>
        <source>Copy it to this computer and try again.</source>
        <translation>このコンピューターにコピーして、もう一度開いてください。</translation>
    </message>
    <message>
        <source>{name} is a damaged gzip file ({error})</source>
        <translation>{name}は壊れたgzipファイルです（{error}）</translation>
    </message>
    <message>
        <source>{name} unfolds to more than {limit}</source>
        <translation>{name}は展開すると{limit}を超えます</translation>
    </message>
    <message>
        <source>{name} holds an empty file</source>
        <translation>{name}の中のファイルは空です</translation>
    </message>
    <message>
        <source>Open the part of it that holds the statements.</source>
        <translation>財務諸表のある部分だけを開いてください。</translation>
    </message>
    <message>
        <source>{name} is no text document and is left out.</source>
        <translation>{name}はテキスト文書ではないため省きました。</translation>
    </message>
    <message>
        <source>{name} is a submission without a text document in it</source>
        <translation>{name}は提出書類ですが、テキスト文書がありません</translation>
    </message>
    <message>
        <source>Download the filing&apos;s main document.</source>
        <translation>提出書類の本体をダウンロードしてください。</translation>
    </message>
    <message>
        <source>Parts of the page that it hides are left out.</source>
        <translation>ページで非表示の部分は省きました。</translation>
    </message>
    <message>
        <source>Another window is writing the notes on this document</source>
        <translation>別のウィンドウがこの文書のメモを書き込んでいます</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>もう一度お試しください。</translation>
    </message>
    <message>
        <source>{name} was written by a later Crossfoot; its notes are left out.</source>
        <translation>{name}は新しい版のCrossfootで書かれたため、メモを省きました。</translation>
    </message>
    <message>
        <source>{name} is damaged and its notes are left out; the next note puts it aside.</source>
        <translation>{name}は壊れているためメモを省きました。次のメモを書くときに別名で残します。</translation>
    </message>
    <message>
        <source>{name} cannot be read ({strerror}).</source>
        <translation>{name}を読み込めません（{strerror}）。</translation>
    </message>
    <message>
        <source>The note could not be kept: {strerror}</source>
        <translation>メモを保存できませんでした：{strerror}</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>何も変わっていません。</translation>
    </message>
    <message>
        <source>{name} was written by a later Crossfoot</source>
        <translation>{name}は新しい版のCrossfootで書かれています</translation>
    </message>
    <message>
        <source>Update this one; the notes there are unchanged.</source>
        <translation>このCrossfootを更新してください。メモは変わっていません。</translation>
    </message>
    <message>
        <source>{name} has no table with figures</source>
        <translation>{name}には数値の表がありません</translation>
    </message>
    <message>
        <source>Open the part of the filing that holds its statements.</source>
        <translation>開示書類のうち財務諸表のある部分を開いてください。</translation>
    </message>
    <message>
        <source>This finding is not one of the document&apos;s</source>
        <translation>この検出事項はこの文書のものではありません</translation>
    </message>
    <message>
        <source>Open the document again.</source>
        <translation>文書を開き直してください。</translation>
    </message>
    <message>
        <source>{name} is not understood to its end</source>
        <translation>{name}の読み取りはまだ終わっていません</translation>
    </message>
    <message>
        <source>Export it when all of its tables are read and checked.</source>
        <translation>すべての表の読み取りと検算が終わってから出力してください。</translation>
    </message>
    <message>
        <source>1 table holds no figures, or only numbers of pages and exhibits.</source>
        <translation>1つの表には数値がないか、ページや付属書類の番号だけです。</translation>
    </message>
    <message>
        <source>{count} tables hold no figures, or only numbers of pages and exhibits.</source>
        <translation>{count}つの表には数値がないか、ページや付属書類の番号だけです。</translation>
    </message>
    <message>
        <source>{title}: follows no other column at one rate, so taken as amounts.</source>
        <translation>{title}：一定のレートで対応する列がないため、金額として扱いました。</translation>
    </message>
    <message>
        <source>{title}: what it is computed from was not found in this table.</source>
        <translation>{title}：計算の元がこの表に見つかりませんでした。</translation>
    </message>
    <message>
        <source>It says years only; the statements print figures of it for these years.</source>
        <translation>年だけの記載ですが、財務諸表に同じ数値があり、これらの年度と分かりました。</translation>
    </message>
    <message>
        <source>It says years only; the statements print figures of it for these days.</source>
        <translation>年だけの記載ですが、財務諸表に同じ数値があり、これらの日付と分かりました。</translation>
    </message>
    <message>
        <source>Its scale is not printed; the statements print figures of it, at 10^{scale}.</source>
        <translation>単位の記載はありませんが、財務諸表に同じ数値があり、10^{scale}と分かりました。</translation>
    </message>
    <message>
        <source>Its scale is not printed; only at 10^{scale}, as the other statements are, are its figures as large as theirs.</source>
        <translation>単位の記載はありませんが、他の財務諸表と同じ10^{scale}としたときだけ、数値の大きさがそれらと釣り合います。</translation>
    </message>
    <message>
        <source>a part of {statement}</source>
        <translation>{statement}の一部</translation>
    </message>
    <message>
        <source>Printed again: same figures as {statement}.</source>
        <translation>再掲：{statement}と同じ数値です。</translation>
    </message>
    <message>
        <source>Printed again: same figures as {statement}; different: {count}.</source>
        <translation>再掲：{statement}と同じ数値です（{count}個は異なります）。</translation>
    </message>
    <message>
        <source>Figures are cut off, not rounded: {count} totals exceed the sum of their parts, none falls short of it.</source>
        <translation>数値は四捨五入でなく切り捨てです：{count}個の合計が内訳の和を上回り、下回るものはありません。</translation>
    </message>
    <message>
        <source>Figures are cut off, not rounded: the document says “{words}”.</source>
        <translation>数値は四捨五入でなく切り捨てです：文書に「{words}」とあります。</translation>
    </message>
    <message>
        <source>Figures are rounded: the document says “{words}”.</source>
        <translation>数値は四捨五入です：文書に「{words}」とあります。</translation>
    </message>
    <message>
        <source>The document does not say which periods its columns stand for.</source>
        <translation>列がどの期間を表すか、文書に記載がありません。</translation>
    </message>
    <message>
        <source>Sums are not looked for in a table of more than {most} rows.</source>
        <translation>{most}行を超える表では合計を調べません。</translation>
    </message>
    <message>
        <source>Sums are not looked for in a table of more than {most} columns.</source>
        <translation>{most}列を超える表では合計を調べません。</translation>
    </message>
    <message>
        <source>{label}: no rows that add up to it were found.</source>
        <translation>{label}：合計がこれになる行が見つかりませんでした。</translation>
    </message>
    <message>
        <source>{name} needs more memory than there is</source>
        <translation>{name}を開くにはメモリーが足りません</translation>
    </message>
    <message>
        <source>Close other programs and open it again.</source>
        <translation>ほかのプログラムを閉じて、もう一度開いてください。</translation>
    </message>
    <message>
        <source>{name} could not be read: reading it ended the process that reads</source>
        <translation>{name}を読み込めませんでした：読み取りの処理が異常終了しました</translation>
    </message>
    <message>
        <source>Open it again after closing other programs; if that does not help, please report it.</source>
        <translation>ほかのプログラムを閉じてから開き直してください。それでも開けない場合はご報告ください。</translation>
    </message>
    <message>
        <source>{day} {name} {year}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>no note, {day}</source>
        <translation>メモなし、{day}</translation>
    </message>
    <message>
        <source>“{note}”, {day}</source>
        <translation>「{note}」、{day}</translation>
    </message>
    <message>
        <source>Agrees exactly</source>
        <translation>完全に一致</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>計算どおり</translation>
    </message>
    <message>
        <source>Within rounding</source>
        <translation>端数の範囲内</translation>
    </message>
    <message>
        <source>Forced</source>
        <translation>合計に合わせた端数</translation>
    </message>
    <message>
        <source>Possible, but unlikely</source>
        <translation>あり得るが可能性は低い</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Cannot check</source>
        <translation>検算不可</translation>
    </message>
    <message>
        <source>Adds up exactly</source>
        <translation>合計が一致</translation>
    </message>
    <message>
        <source>Does not add up</source>
        <translation>合計が不一致</translation>
    </message>
    <message>
        <source>Agrees, rounded</source>
        <translation>端数処理後に一致</translation>
    </message>
    <message>
        <source>Agrees within rounding</source>
        <translation>端数の範囲内で一致</translation>
    </message>
    <message>
        <source>Does not follow</source>
        <translation>計算と不一致</translation>
    </message>
    <message>
        <source>Text disagrees</source>
        <translation>本文と不一致</translation>
    </message>
    <message>
        <source>Set aside: {words}</source>
        <translation>確認済み：{words}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>シート(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>列(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>検算(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>移動(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Show figures &amp;in</source>
        <translation>数値の単位(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>Order of p&amp;eriods</source>
        <translation>期間の順序(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>サンプルを開く(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export workbook…</source>
        <translation>ワークブックを出力(&amp;E)…</translation>
    </message>
    <message>
        <source>Export P&amp;DF…</source>
        <translation>PDFを出力(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>印刷(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Read again from disk</source>
        <translation>ディスクから読み直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close filing</source>
        <translation>開示書類を閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Begin with the &amp;last session</source>
        <translation>前回の続きから始める(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy with &amp;header, as shown</source>
        <translation>見出し付きで表示どおりにコピー(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>検索(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>次を検索(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>前を検索(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go to cell…</source>
        <translation>セルへ移動(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>目次(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Source and findings</source>
        <translation>原文と検出事項(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Drill-down</source>
        <translation>ドリルダウン(&amp;D)</translation>
    </message>
    <message>
        <source>Formula and so&amp;urce</source>
        <translation>計算式と原文(&amp;U)</translation>
    </message>
    <message>
        <source>Source as &amp;text</source>
        <translation>原文をテキストで(&amp;T)</translation>
    </message>
    <message>
        <source>Source as &amp;page</source>
        <translation>原文をページで(&amp;P)</translation>
    </message>
    <message>
        <source>Source as ta&amp;ble</source>
        <translation>原文を表で(&amp;B)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>実際の大きさ(&amp;A)</translation>
    </message>
    <message>
        <source>Light or dark &amp;theme</source>
        <translation>明るい／暗いテーマ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全画面表示(&amp;F)</translation>
    </message>
    <message>
        <source>Signs and titles as in &amp;IBCS</source>
        <translation>符号と表題をIBCS方式に(&amp;I)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>English(&amp;E)</translation>
    </message>
    <message>
        <source>日本語 (&amp;Japanese)</source>
        <translation>日本語(&amp;J)</translation>
    </message>
    <message>
        <source>As &amp;printed</source>
        <translation>原文どおり(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Totals first</source>
        <translation>合計を先に(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Switch between the two</source>
        <translation>表示順を切り替え(&amp;S)</translation>
    </message>
    <message>
        <source>Unfold t&amp;his total</source>
        <translation>この合計を展開(&amp;H)</translation>
    </message>
    <message>
        <source>Fold th&amp;is total</source>
        <translation>この合計を折りたたむ(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Unfold everything</source>
        <translation>すべて展開(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Fold everything</source>
        <translation>すべて折りたたむ(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>1単位(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Thousands</source>
        <translation>千(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Millions</source>
        <translation>百万(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Billions</source>
        <translation>十億(&amp;B)</translation>
    </message>
    <message>
        <source>Show form&amp;ulas</source>
        <translation>計算式を表示(&amp;U)</translation>
    </message>
    <message>
        <source>Show &amp;brackets</source>
        <translation>階層の括弧を表示(&amp;B)</translation>
    </message>
    <message>
        <source>Fi&amp;lter rows…</source>
        <translation>行を絞り込む(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Hide columns</source>
        <translation>列を隠す(&amp;H)</translation>
    </message>
    <message>
        <source>Show hidden &amp;columns</source>
        <translation>隠した列を表示(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Newest first</source>
        <translation>新しい順(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Oldest first</source>
        <translation>古い順(&amp;O)</translation>
    </message>
    <message>
        <source>Move columns &amp;left</source>
        <translation>列を左へ(&amp;L)</translation>
    </message>
    <message>
        <source>Move columns ri&amp;ght</source>
        <translation>列を右へ(&amp;G)</translation>
    </message>
    <message>
        <source>Fit all colu&amp;mns</source>
        <translation>列幅を自動調整(&amp;M)</translation>
    </message>
    <message>
        <source>Same &amp;width for all periods</source>
        <translation>期間の列幅をそろえる(&amp;W)</translation>
    </message>
    <message>
        <source>Add &amp;change against…</source>
        <translation>増減額の列を追加(&amp;C)…</translation>
    </message>
    <message>
        <source>Add &amp;% change against…</source>
        <translation>増減率の列を追加(&amp;%)…</translation>
    </message>
    <message>
        <source>Add &amp;growth a year…</source>
        <translation>年平均成長率の列を追加(&amp;G)…</translation>
    </message>
    <message>
        <source>Add &amp;difference of two columns…</source>
        <translation>2列の差の列を追加(&amp;D)…</translation>
    </message>
    <message>
        <source>Add common &amp;size, in % of revenue or assets</source>
        <translation>構成比を追加（売上高または総資産に対する%）(&amp;S)</translation>
    </message>
    <message>
        <source>Add common size of the selected r&amp;ow</source>
        <translation>選択した行に対する構成比を追加(&amp;O)</translation>
    </message>
    <message>
        <source>Add &amp;margins</source>
        <translation>利益率の列を追加(&amp;M)</translation>
    </message>
    <message>
        <source>Add figures per s&amp;hare…</source>
        <translation>1株当たりの列を追加(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Translate at a rate…</source>
        <translation>レートで換算した列を追加(&amp;T)…</translation>
    </message>
    <message>
        <source>Add a &amp;quarter, half-year or twelve months…</source>
        <translation>四半期・半期・12か月の列を追加(&amp;Q)…</translation>
    </message>
    <message>
        <source>&amp;Remove the added column</source>
        <translation>追加した列を削除(&amp;R)</translation>
    </message>
    <message>
        <source>Remove &amp;all added columns</source>
        <translation>追加した列をすべて削除(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Next sheet</source>
        <translation>次のシート(&amp;N)</translation>
    </message>
    <message>
        <source>P&amp;revious sheet</source>
        <translation>前のシート(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Chart this statement</source>
        <translation>この表をグラフに(&amp;C)</translation>
    </message>
    <message>
        <source>Chart this ro&amp;w</source>
        <translation>この行をグラフに(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Save charts…</source>
        <translation>グラフを保存(&amp;S)…</translation>
    </message>
    <message>
        <source>C&amp;lose sheet of charts</source>
        <translation>グラフのシートを閉じる(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>検出事項(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>次の検出事項(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>前の検出事項(&amp;P)</translation>
    </message>
    <message>
        <source>Set finding &amp;aside…</source>
        <translation>検出事項を確認済みに(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Undo setting aside</source>
        <translation>未確認に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Export findings…</source>
        <translation>検出事項を出力(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>進む(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Parts of this figure</source>
        <translation>この数値の内訳(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Total it belongs to</source>
        <translation>属する合計(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>次の区画(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>前の区画(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>コマンドを検索(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>キーボード(&amp;K)</translation>
    </message>
    <message>
        <source>Keep crash &amp;reports on this computer</source>
        <translation>異常終了の記録をこのコンピューターに残す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;About Crossfoot</source>
        <translation>Crossfootについて(&amp;A)</translation>
    </message>
    <message>
        <source>Filings (*.txt *.md *.htm *.html *.txt.gz *.md.gz *.htm.gz *.html.gz);;Exported workbooks (*.xlsx);;All files (*)</source>
        <translation>開示書類 (*.txt *.md *.htm *.html *.txt.gz *.md.gz *.htm.gz *.html.gz);;出力したワークブック (*.xlsx);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV表 (*.csv)</translation>
    </message>
    <message>
        <source>Excel sheet (*.xlsx)</source>
        <translation>Excelシート (*.xlsx)</translation>
    </message>
    <message>
        <source>Open a filing</source>
        <translation>開示書類を開く</translation>
    </message>
    <message>
        <source>Export findings</source>
        <translation>検出事項を出力</translation>
    </message>
    <message>
        <source>The language changes when Crossfoot is started again.</source>
        <translation>言語は次回の起動から変わります。</translation>
    </message>
    <message>
        <source>Crash reports are kept on this computer from the next start on. They are never sent.</source>
        <translation>次回の起動から、異常終了の記録をこのコンピューターに残します。送信はしません。</translation>
    </message>
    <message>
        <source>No crash reports are kept from the next start on.</source>
        <translation>次回の起動から、異常終了の記録を残しません。</translation>
    </message>
    <message>
        <source>No row of this statement has one figure a period to draw.</source>
        <translation>この計算書には、期間ごとに1つの数値を持つ行がないため、グラフにできません。</translation>
    </message>
    <message>
        <source>The page of charts is copied as a picture.</source>
        <translation>グラフのページを画像としてコピーしました。</translation>
    </message>
    <message>
        <source>Save charts</source>
        <translation>グラフを保存</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>{name}を書き出しました。</translation>
    </message>
    <message>
        <source>{statement} charts</source>
        <translation>{statement}のグラフ</translation>
    </message>
    <message>
        <source>1 chart</source>
        <translation>グラフ1</translation>
    </message>
    <message>
        <source>{count} charts</source>
        <translation>グラフ{count}</translation>
    </message>
    <message>
        <source>1 bar</source>
        <translation>棒1</translation>
    </message>
    <message>
        <source>{count} bars</source>
        <translation>棒{count}</translation>
    </message>
    <message>
        <source>1 point</source>
        <translation>点1</translation>
    </message>
    <message>
        <source>{count} points</source>
        <translation>点{count}</translation>
    </message>
    <message>
        <source>Sheet of charts</source>
        <translation>グラフのシート</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>The export failed</source>
        <translation>出力できませんでした</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Parts of this figure, in the drill-down</source>
        <translation>この数値の内訳をドリルダウンに表示</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>In the drill-down: the total it belongs to</source>
        <translation>ドリルダウン内で、属する合計へ</translation>
    </message>
    <message>
        <source>To the edge of the block; with Shift, select</source>
        <translation>データの端へ移動（Shiftで選択）</translation>
    </message>
    <message>
        <source>One page to the left, to the right</source>
        <translation>1ページ左へ、右へ</translation>
    </message>
    <message>
        <source>Select the column, the row</source>
        <translation>列、行を選択</translation>
    </message>
    <message>
        <source>Select the block of figures; again, everything</source>
        <translation>数値の範囲を選択（もう一度で全体）</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab、Shift+Tab</translation>
    </message>
    <message>
        <source>One figure on, one back; round a selected block</source>
        <translation>次の数値、前の数値へ（選択範囲内を巡回）</translation>
    </message>
    <message>
        <source>First and last figure</source>
        <translation>最初と最後の数値</translation>
    </message>
    <message>
        <source>Menu of what is selected</source>
        <translation>選択しているもののメニュー</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back to the sheet</source>
        <translation>シートに戻る</translation>
    </message>
    <message>
        <source>About Crossfoot</source>
        <translation>Crossfootについて</translation>
    </message>
    <message>
        <source>Reads companies&apos; financial statements, proves their figures and exports workbooks that calculate. Everything happens on this machine; no document ever leaves it.</source>
        <translation>企業の財務諸表を読み取り、数値を検算し、計算式の入ったワークブックに出力します。処理はすべてこのコンピューターの中で行われ、文書が外に出ることはありません。</translation>
    </message>
    <message>
        <source>Apache License 2.0</source>
        <translation>Apache License 2.0</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>キーボード</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>In the sheet</source>
        <translation>シート内</translation>
    </message>
    <message>
        <source>Excel workbook that calculates</source>
        <translation>計算式入りExcelワークブック</translation>
    </message>
    <message>
        <source>CSV, a line for each figure</source>
        <translation>CSV（1数値1行）</translation>
    </message>
    <message>
        <source>JSON, figures and relations</source>
        <translation>JSON（数値と関係）</translation>
    </message>
    <message>
        <source>Parquet, a row for each figure</source>
        <translation>Parquet（1数値1行）</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>出力先ファイル</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>対象(&amp;W)</translation>
    </message>
    <message>
        <source>Name the file to write.</source>
        <translation>出力先のファイル名を入力してください。</translation>
    </message>
    <message>
        <source>There is no folder {parent}.</source>
        <translation>フォルダー{parent}がありません。</translation>
    </message>
    <message>
        <source>Tick a statement to export.</source>
        <translation>出力する表にチェックを付けてください。</translation>
    </message>
    <message>
        <source>{name} is there already and will be replaced.</source>
        <translation>{name}はすでにあり、上書きされます。</translation>
    </message>
    <message>
        <source>{first} and {second} are there already and will be replaced.</source>
        <translation>{first}と{second}はすでにあり、上書きされます。</translation>
    </message>
    <message>
        <source>Waiting for the folder {folder} to answer…</source>
        <translation>フォルダー{folder}の応答を待っています…</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>原文どおり</translation>
    </message>
    <message>
        <source>Whole units</source>
        <translation>1単位</translation>
    </message>
    <message>
        <source>Thousands</source>
        <translation>千</translation>
    </message>
    <message>
        <source>Millions</source>
        <translation>百万</translation>
    </message>
    <message>
        <source>Billions</source>
        <translation>十億</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>増減</translation>
    </message>
    <message>
        <source>% change</source>
        <translation>増減率</translation>
    </message>
    <message>
        <source>CAGR</source>
        <translation>年平均成長率</translation>
    </message>
    <message>
        <source>Per share</source>
        <translation>1株当たり</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>month to {end}</source>
        <translation>{end}までの1か月</translation>
    </message>
    <message>
        <source>{months} months to {end}</source>
        <translation>{end}までの{months}か月</translation>
    </message>
    <message>
        <source>{column} at {rate}</source>
        <translation>{column}を{rate}で換算</translation>
    </message>
    <message>
        <source>{late} on {early}, a year</source>
        <translation>{early}から{late}まで年率</translation>
    </message>
    <message>
        <source>{late} less {early}</source>
        <translation>{late}−{early}</translation>
    </message>
    <message>
        <source>{column} per share</source>
        <translation>{column} 1株当たり</translation>
    </message>
    <message>
        <source>{column} in % of {base}</source>
        <translation>{column} 対「{base}」%</translation>
    </message>
    <message>
        <source>({late} ÷ {early}) ^ (1 ÷ years) − 1</source>
        <translation>({late} ÷ {early}) ^ (1 ÷ 年数) − 1</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>正確</translation>
    </message>
    <message>
        <source>± {leeway} by rounding</source>
        <translation>端数処理により±{leeway}</translation>
    </message>
    <message>
        <source>rounding leaves it between {low} and {high}</source>
        <translation>端数処理により{low}から{high}の間</translation>
    </message>
    <message>
        <source>Change in %</source>
        <translation>増減率（%）</translation>
    </message>
    <message>
        <source>Growth a year</source>
        <translation>年平均成長率</translation>
    </message>
    <message>
        <source>Difference of two columns</source>
        <translation>2列の差</translation>
    </message>
    <message>
        <source>Common size: in % of a row</source>
        <translation>百分比：ある行に対する%</translation>
    </message>
    <message>
        <source>Margins: results in % of revenue</source>
        <translation>利益率：売上高に対する%</translation>
    </message>
    <message>
        <source>Translation at a rate</source>
        <translation>レートによる換算</translation>
    </message>
    <message>
        <source>Quarter, half-year or twelve months</source>
        <translation>四半期・半期・12か月</translation>
    </message>
    <message>
        <source>In % of</source>
        <translation>基準の行</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>株式数</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>列の追加</translation>
    </message>
    <message>
        <source>What is worked out</source>
        <translation>計算する内容</translation>
    </message>
    <message>
        <source>Of which column</source>
        <translation>対象の列</translation>
    </message>
    <message>
        <source>Against what</source>
        <translation>比較の対象</translation>
    </message>
    <message>
        <source>Currency that the rate counts</source>
        <translation>レートで数える通貨</translation>
    </message>
    <message>
        <source>Currency that it counts for one of</source>
        <translation>1単位とする通貨</translation>
    </message>
    <message>
        <source>&amp;Column</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>対象(&amp;O)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>for one</source>
        <translation>／1</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>Another rate</source>
        <translation>別のレート</translation>
    </message>
    <message>
        <source>{count} figures can be worked out.</source>
        <translation>{count}件を計算できます。</translation>
    </message>
    <message>
        <source>{count} cannot: {reason}</source>
        <translation>{count}件は計算できません：{reason}</translation>
    </message>
    <message>
        <source>Type a rate, and the two currencies that it is of.</source>
        <translation>レートと2つの通貨を入力してください。</translation>
    </message>
    <message>
        <source>The periods that are printed make up no other quarter, half-year or year.</source>
        <translation>記載された期間からは他の四半期・半期・年度を算出できません。</translation>
    </message>
    <message>
        <source>The filing prints no number of shares for the periods of this statement.</source>
        <translation>この表の期間の株式数は記載されていません。</translation>
    </message>
    <message>
        <source>A growth a year needs two periods that lie two years apart.</source>
        <translation>年平均成長率には2年以上離れた2つの期間が必要です。</translation>
    </message>
    <message>
        <source>No two columns of this statement can be set against each other.</source>
        <translation>この表には比較できる2列がありません。</translation>
    </message>
    <message>
        <source>Common size</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>利益率</translation>
    </message>
    <message>
        <source>At stated rates</source>
        <translation>記載レートで換算</translation>
    </message>
    <message>
        <source>Other periods</source>
        <translation>その他の期間</translation>
    </message>
    <message>
        <source>Bank: blue typed, black formula, green other sheet</source>
        <translation>銀行式：青は入力、黒は数式、緑は他シート</translation>
    </message>
    <message>
        <source>FAST: blue from another sheet, red read by another</source>
        <translation>FAST：青は他シートから、赤は他シートへ</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>To the source file</source>
        <translation>原文ファイルへ</translation>
    </message>
    <message>
        <source>To an evidence page beside the workbook</source>
        <translation>ワークブックに添える証跡ページへ</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Scale of money</source>
        <translation>金額の単位</translation>
    </message>
    <message>
        <source>Totals before their parts</source>
        <translation>合計を内訳の前に置く</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>A sheet with a row for every figure</source>
        <translation>1数値1行のシート</translation>
    </message>
    <message>
        <source>Links of printed figures</source>
        <translation>原文の数値のリンク</translation>
    </message>
    <message>
        <source>Columns shown in the window</source>
        <translation>画面で追加した列</translation>
    </message>
    <message>
        <source>&amp;Scale</source>
        <translation>単位(&amp;S)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Added columns</source>
        <translation>追加する列</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>Added sheets</source>
        <translation>追加するシート</translation>
    </message>
    <message>
        <source>S&amp;ource links</source>
        <translation>原文リンク(&amp;O)</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>出力する対象</translation>
    </message>
    <message>
        <source>Statements to export</source>
        <translation>出力する表</translation>
    </message>
    <message>
        <source>All {count} statements</source>
        <translation>全{count}表</translation>
    </message>
    <message>
        <source>The statement</source>
        <translation>この表</translation>
    </message>
    <message>
        <source>Primary statements ({count})</source>
        <translation>主要財務諸表（{count}）</translation>
    </message>
    <message>
        <source>Only “{name}”</source>
        <translation>「{name}」のみ</translation>
    </message>
    <message>
        <source>Those ticked</source>
        <translation>チェックした表</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Command, statement or file</source>
        <translation>コマンド、表、ファイル</translation>
    </message>
    <message>
        <source>What matches</source>
        <translation>該当するもの</translation>
    </message>
    <message>
        <source>Exporting {name}</source>
        <translation>{name}を出力中</translation>
    </message>
    <message>
        <source>{name} could not be written because of a mistake in Crossfoot</source>
        <translation>Crossfootの不具合により{name}を書き出せませんでした</translation>
    </message>
    <message>
        <source>Report it with this line: {kind}: {error}</source>
        <translation>次の行を添えて報告してください：{kind}: {error}</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Drill-down</source>
        <translation>ドリルダウン</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>unnamed row</source>
        <translation>名称のない行</translation>
    </message>
    <message>
        <source>{terms} + {count} more</source>
        <translation>{terms} ＋ ほか{count}項目</translation>
    </message>
    <message>
        <source>a figure of another table</source>
        <translation>別の表の数値</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>原文どおり</translation>
    </message>
    <message>
        <source>totals first</source>
        <translation>合計を先に</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未検算</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>検算前</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>{name}を開いています</translation>
    </message>
    <message>
        <source>stopped by an error</source>
        <translation>エラーで中断</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>もう一度開く</translation>
    </message>
    <message>
        <source>Source and findings</source>
        <translation>原文と検出事項</translation>
    </message>
    <message>
        <source>Place in the document</source>
        <translation>文書内の位置</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>検出事項</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>本文の数値</translation>
    </message>
    <message>
        <source>Hide source and findings</source>
        <translation>原文と検出事項を隠す</translation>
    </message>
    <message>
        <source>Totals above</source>
        <translation>上位の合計</translation>
    </message>
    <message>
        <source>Go to {name}</source>
        <translation>{name}へ移動</translation>
    </message>
    <message>
        <source>adds up exactly</source>
        <translation>合計が一致</translation>
    </message>
    <message>
        <source>within rounding</source>
        <translation>端数の範囲内</translation>
    </message>
    <message>
        <source>forced to add up</source>
        <translation>合計に合わせた端数</translation>
    </message>
    <message>
        <source>possible, but unlikely</source>
        <translation>あり得るが可能性は低い</translation>
    </message>
    <message>
        <source>does not add up</source>
        <translation>合計が不一致</translation>
    </message>
    <message>
        <source>Open filings and their statements</source>
        <translation>開いている開示書類と表</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>nothing to check</source>
        <translation>検算するものなし</translation>
    </message>
    <message>
        <source>, printed again</source>
        <translation>、再掲</translation>
    </message>
    <message>
        <source>, {count} set aside</source>
        <translation>、確認済み{count}件</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>読み込めませんでした</translation>
    </message>
    <message>
        <source>1 table</source>
        <translation>1表</translation>
    </message>
    <message>
        <source>{count} tables</source>
        <translation>{count}表</translation>
    </message>
    <message>
        <source> so far</source>
        <translation>（読み取り中）</translation>
    </message>
    <message>
        <source>{mark} {count} in the text</source>
        <translation>{mark} 本文に{count}件</translation>
    </message>
    <message>
        <source>Printed again: see {name}</source>
        <translation>再掲：{name}を参照</translation>
    </message>
    <message>
        <source>{count} set aside</source>
        <translation>確認済み{count}件</translation>
    </message>
    <message>
        <source>exactly the same</source>
        <translation>完全に同じ</translation>
    </message>
    <message>
        <source>the same within rounding</source>
        <translation>端数の範囲内で同じ</translation>
    </message>
    <message>
        <source>not the same</source>
        <translation>異なる</translation>
    </message>
    <message>
        <source>cannot be compared</source>
        <translation>比較できません</translation>
    </message>
    <message>
        <source>{here} here and there: {verdict}</source>
        <translation>どちらも{here}：{verdict}</translation>
    </message>
    <message>
        <source>{here} here, {there} there: {verdict}, with the opposite sign</source>
        <translation>こちらは{here}、あちらは{there}：{verdict}（符号は逆）</translation>
    </message>
    <message>
        <source>{here} here, {there} there: {verdict}</source>
        <translation>こちらは{here}、あちらは{there}：{verdict}</translation>
    </message>
    <message>
        <source>Components elsewhere</source>
        <translation>別の表の内訳</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>内訳</translation>
    </message>
    <message>
        <source>How it follows</source>
        <translation>計算方法</translation>
    </message>
    <message>
        <source>its rows</source>
        <translation>この表の行</translation>
    </message>
    <message>
        <source>other rows</source>
        <translation>別の行</translation>
    </message>
    <message>
        <source>across columns</source>
        <translation>列の合計</translation>
    </message>
    <message>
        <source>Copy “{name}” as a picture</source>
        <translation>「{name}」を画像としてコピー</translation>
    </message>
    <message>
        <source>Save “{name}” as PNG, SVG or PDF</source>
        <translation>「{name}」をPNG・SVG・PDFで保存</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>グラフを保存</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>画像をコピー</translation>
    </message>
    <message>
        <source>Save as PNG, SVG or PDF…</source>
        <translation>PNG・SVG・PDFで保存…</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>推移</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>構成</translation>
    </message>
    <message>
        <source>Since {period}</source>
        <translation>{period}からの増減</translation>
    </message>
    <message>
        <source>From one period to another</source>
        <translation>期間の増減</translation>
    </message>
    <message>
        <source>What the checks say</source>
        <translation>検算の結果</translation>
    </message>
    <message>
        <source>The same quantity elsewhere</source>
        <translation>同じ数量の他の記載</translation>
    </message>
    <message>
        <source>Same label, different number</source>
        <translation>同じ項目名で異なる数値</translation>
    </message>
    <message>
        <source>Worked out from</source>
        <translation>計算の元</translation>
    </message>
    <message>
        <source>The addition</source>
        <translation>足し算</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>Which of its parts</source>
        <translation>どの内訳か</translation>
    </message>
    <message>
        <source>It is made of others in several ways: choose one</source>
        <translation>内訳の取り方が複数あります。選んでください</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>share {share} percent</source>
        <translation>構成比{share}パーセント</translation>
    </message>
    <message>
        <source>change {change} percent</source>
        <translation>増減{change}パーセント</translation>
    </message>
    <message>
        <source>most likely wrong</source>
        <translation>誤りの可能性が最も高い数値</translation>
    </message>
    <message>
        <source>The parts give</source>
        <translation>内訳の合計</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>記載</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>{unit}, printed in {scale}</source>
        <translation>{unit}（{scale}単位で記載）</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>a plain number</source>
        <translation>単位のない数</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Not checked: no relation holds it.</source>
        <translation>検算なし：関係する計算がありません。</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Rounding allows</source>
        <translation>端数の許容差</translation>
    </message>
    <message>
        <source>Shares to one certificate</source>
        <translation>1証券当たりの株数</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>レート</translation>
    </message>
    <message>
        <source>The formula gives</source>
        <translation>計算値</translation>
    </message>
    <message>
        <source>The columns give</source>
        <translation>列の合計</translation>
    </message>
    <message>
        <source>Its operands allow</source>
        <translation>元の数値の端数による範囲</translation>
    </message>
    <message>
        <source>{amount}, or n.m.</source>
        <translation>{amount}またはn.m.</translation>
    </message>
    <message>
        <source>Others: {convention}</source>
        <translation>他の方式：{convention}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low}～{high}</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Share
%</source>
        <translation>構成比
%</translation>
    </message>
    <message>
        <source>Change
%</source>
        <translation>増減
%</translation>
    </message>
    <message>
        <source>Contrib.
pts</source>
        <translation>寄与
pt</translation>
    </message>
    <message>
        <source>Set aside, {review}: {finding}</source>
        <translation>確認済み（{review}）：{finding}</translation>
    </message>
    <message>
        <source>“{claim}” does not hold: {figure} in {row} ({table} {place})</source>
        <translation>「{claim}」が成り立ちません。{row}は{figure}（{table} {place}）</translation>
    </message>
    <message>
        <source>in all {count} amount and share columns</source>
        <translation>金額と構成比の全{count}列</translation>
    </message>
    <message>
        <source>exactly in this column only</source>
        <translation>正確に合うのはこの列だけ</translation>
    </message>
    <message>
        <source>here and in {count} of the other {all} columns</source>
        <translation>この列と、ほか{all}列のうち{count}列</translation>
    </message>
    <message>
        <source>its {parts} parts give {apart} more; rounding allows {bound}</source>
        <translation>{parts}項目の合計は{apart}多い。端数の許容差は{bound}</translation>
    </message>
    <message>
        <source>its {parts} parts give {apart} less; rounding allows {bound}</source>
        <translation>{parts}項目の合計は{apart}少ない。端数の許容差は{bound}</translation>
    </message>
    <message>
        <source>the parts give {given}; printed {printed}; rounding allows {bound}</source>
        <translation>内訳の合計は{given}、記載は{printed}。端数の許容差は{bound}</translation>
    </message>
    <message>
        <source>from the printed figures: {given}</source>
        <translation>記載の数値から：{given}</translation>
    </message>
    <message>
        <source>rounds to {given} alone; {printed} makes the column add up</source>
        <translation>単独の端数処理では{given}、{printed}で列の合計が合う</translation>
    </message>
    <message>
        <source>the formula gives {given}; printed {printed}</source>
        <translation>計算値は{given}、記載は{printed}</translation>
    </message>
    <message>
        <source>{said}; rounding allows {bound}</source>
        <translation>{said}。端数の許容差は{bound}</translation>
    </message>
    <message>
        <source>, of {count} parts</source>
        <translation>、{count}項目の合計</translation>
    </message>
    <message>
        <source>Text, line {line}</source>
        <translation>本文 {line}行目</translation>
    </message>
    <message>
        <source>{name}, computed</source>
        <translation>{name}（計算）</translation>
    </message>
    <message>
        <source>{label}: no footnote</source>
        <translation>{label}：脚注なし</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>別のファイルを開く…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーに表示</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>対処方法</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>No figure was taken from this file. What was open before is untouched.</source>
        <translation>このファイルからは数値を読み取っていません。すでに開いているものは変わっていません。</translation>
    </message>
    <message>
        <source>What was understood before that is open; it is not complete and not checked.</source>
        <translation>それまでに読み取った部分を表示していますが、完全ではなく、検算もしていません。</translation>
    </message>
    <message>
        <source>Find a row or figure</source>
        <translation>行または数値を検索</translation>
    </message>
    <message>
        <source>Find row or figure</source>
        <translation>行・数値を検索</translation>
    </message>
    <message>
        <source>{position} of {number}</source>
        <translation>{position}／{number}</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>該当なし</translation>
    </message>
    <message>
        <source>Nothing matches ‘{text}’. Esc shows all.</source>
        <translation>「{text}」に該当するものはありません。Escですべて表示します。</translation>
    </message>
    <message>
        <source>Why? Kept beside the file with today’s date</source>
        <translation>理由（日付とともにファイルの横に保存します）</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>確認済みにする</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Set aside: {place}</source>
        <translation>確認済み：{place}</translation>
    </message>
    <message>
        <source>Note on {place}</source>
        <translation>{place}のメモ</translation>
    </message>
    <message>
        <source>Go to figure</source>
        <translation>数値へ移動</translation>
    </message>
    <message>
        <source>Set aside with a note…</source>
        <translation>メモを付けて確認済みに…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>未確認に戻す</translation>
    </message>
    <message>
        <source>Change the note…</source>
        <translation>メモを変更…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>Show findings: {verdict}</source>
        <translation>表示する検出事項：{verdict}</translation>
    </message>
    <message>
        <source>Show findings that are set aside</source>
        <translation>確認済みの検出事項を表示</translation>
    </message>
    <message>
        <source>Kinds and severities of findings</source>
        <translation>検出事項の種類と重要度</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Words that a finding must hold</source>
        <translation>検出事項に含まれる語</translation>
    </message>
    <message>
        <source>Set aside with a note (Del)</source>
        <translation>メモを付けて確認済みに (Del)</translation>
    </message>
    <message>
        <source>Export the findings</source>
        <translation>検出事項を出力</translation>
    </message>
    <message>
        <source>Bring back (Del)</source>
        <translation>未確認に戻す (Del)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重要度</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Kinds, {count} off</source>
        <translation>種類（{count}非表示）</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>表示する</translation>
    </message>
    <message>
        <source>None of the {count} findings passes the filters.</source>
        <translation>{count}件の検出事項はすべて絞り込みで隠れています。</translation>
    </message>
    <message>
        <source>The one finding does not pass the filters.</source>
        <translation>1件の検出事項は絞り込みで隠れています。</translation>
    </message>
    <message>
        <source>Nothing else to look at; 1 finding is set aside.</source>
        <translation>ほかに確認するものはありません（確認済み1件）。</translation>
    </message>
    <message>
        <source>Nothing else to look at; {count} findings are set aside.</source>
        <translation>ほかに確認するものはありません（確認済み{count}件）。</translation>
    </message>
    <message>
        <source>Nothing to look at: whatever could be checked holds.</source>
        <translation>確認するものはありません。検算できるものはすべて成立しています。</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>It gives</source>
        <translation>計算値</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>許容差</translation>
    </message>
    <message>
        <source>{row}: {remark}</source>
        <translation>{row}：{remark}</translation>
    </message>
    <message>
        <source>{row}: {hint}</source>
        <translation>{row}：{hint}</translation>
    </message>
    <message>
        <source>{row}: look at {other}</source>
        <translation>{row}：{other}を確認</translation>
    </message>
    <message>
        <source>{row}: {slip}?</source>
        <translation>{row}：{slip}か</translation>
    </message>
    <message>
        <source>{row}: {slip} in {other}?</source>
        <translation>{row}：{other}で{slip}か</translation>
    </message>
    <message>
        <source>Set aside: {review}
{verdict}: {message}</source>
        <translation>確認済み：{review}
{verdict}：{message}</translation>
    </message>
    <message>
        <source>Findings of this filing</source>
        <translation>この開示書類の検出事項</translation>
    </message>
    <message>
        <source>Name of the current cell</source>
        <translation>選択中のセルの名前</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>計算値</translation>
    </message>
    <message>
        <source>nothing printed</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>正確な値</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>計算式</translation>
    </message>
    <message>
        <source>{number} points</source>
        <translation>{number}ポイント</translation>
    </message>
    <message>
        <source>{verdict}: {apart} too low</source>
        <translation>{verdict}：{apart}過小</translation>
    </message>
    <message>
        <source>{verdict}: {apart} too high</source>
        <translation>{verdict}：{apart}過大</translation>
    </message>
    <message>
        <source>Show figures {kind}</source>
        <translation>表示する数値：{kind}</translation>
    </message>
    <message>
        <source>Figures of the prose</source>
        <translation>本文の数値</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>In the tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Not in the tables</source>
        <translation>表になし</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>not in the tables</source>
        <translation>表になし</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Each table becomes a sheet that folds, checks itself and shows where every figure stands.</source>
        <translation>表がそれぞれシートになり、折りたたみ、自動で検算し、各数値の出どころを示します。</translation>
    </message>
    <message>
        <source>drill down</source>
        <translation>ドリルダウン</translation>
    </message>
    <message>
        <source>formula and source</source>
        <translation>計算式と原文</translation>
    </message>
    <message>
        <source>next finding</source>
        <translation>次の検出事項</translation>
    </message>
    <message>
        <source>every key</source>
        <translation>すべてのキー</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>スタートページ</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開く…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>サンプルを開く</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使ったファイル</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>ここにファイルをドロップ</translation>
    </message>
    <message>
        <source>Text, Markdown or HTML</source>
        <translation>テキスト、Markdown、HTML</translation>
    </message>
    <message>
        <source>Remove {name}, not found</source>
        <translation>{name}を一覧から削除（見つかりません）</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name}を開く</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>一覧から削除</translation>
    </message>
    <message>
        <source>Today, {hour}:{minute}</source>
        <translation>今日 {hour}:{minute}</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>Read on this machine. Nothing is sent anywhere.</source>
        <translation>このコンピューターの中で読み取ります。外部には何も送信しません。</translation>
    </message>
    <message>
        <source>currencies</source>
        <translation>通貨</translation>
    </message>
    <message>
        <source>units</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>scales</source>
        <translation>桁</translation>
    </message>
    <message>
        <source>periods</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>measures</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>選択範囲</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>個数</translation>
    </message>
    <message>
        <source>{numbers} of {cells}</source>
        <translation>{cells}中{numbers}</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>! mixed {what}</source>
        <translation>！混在：{what}</translation>
    </message>
    <message>
        <source>balances at {periods}</source>
        <translation>{periods}の残高</translation>
    </message>
    <message>
        <source>month {periods}</source>
        <translation>月次 {periods}</translation>
    </message>
    <message>
        <source>months {periods}</source>
        <translation>月次 {periods}</translation>
    </message>
    <message>
        <source>quarter {periods}</source>
        <translation>四半期 {periods}</translation>
    </message>
    <message>
        <source>quarters {periods}</source>
        <translation>四半期 {periods}</translation>
    </message>
    <message>
        <source>half-year {periods}</source>
        <translation>半期 {periods}</translation>
    </message>
    <message>
        <source>half-years {periods}</source>
        <translation>半期 {periods}</translation>
    </message>
    <message>
        <source>nine months {periods}</source>
        <translation>9か月 {periods}</translation>
    </message>
    <message>
        <source>year {periods}</source>
        <translation>年度 {periods}</translation>
    </message>
    <message>
        <source>years {periods}</source>
        <translation>年度 {periods}</translation>
    </message>
    <message>
        <source>{told}, {changes}</source>
        <translation>{told}、{changes}</translation>
    </message>
    <message>
        <source>{told}, after {earlier}</source>
        <translation>{told}（{earlier}）</translation>
    </message>
    <message>
        <source>{figure} in {period}</source>
        <translation>{period}は{figure}</translation>
    </message>
    <message>
        <source>{figure} a year earlier</source>
        <translation>1年前は{figure}</translation>
    </message>
    <message>
        <source>{figure} at {period}</source>
        <translation>{period}は{figure}</translation>
    </message>
    <message>
        <source>{figure} in the period to {period}</source>
        <translation>{period}までの期間は{figure}</translation>
    </message>
    <message>
        <source>{told}, from {earlier}</source>
        <translation>{told}（{earlier}）</translation>
    </message>
    <message>
        <source>The periods of this chart are all left out.</source>
        <translation>このグラフの期間はすべて省かれています。</translation>
    </message>
    <message>
        <source>One period is shown: the document prints no other to compare it with.</source>
        <translation>1期間のみ表示：比較できる他の期間の記載がありません。</translation>
    </message>
    <message>
        <source>No split is printed of {rows} for {periods}.</source>
        <translation>{periods}の{rows}の内訳は記載がありません。</translation>
    </message>
    <message>
        <source>{count} months {periods}</source>
        <translation>{count}か月 {periods}</translation>
    </message>
    <message>
        <source>Source: {statements}.</source>
        <translation>出所：{statements}。</translation>
    </message>
    <message>
        <source>{periods}: {statements}.</source>
        <translation>{periods}：{statements}。</translation>
    </message>
    <message>
        <source>{change} on {period}</source>
        <translation>{period}比{change}</translation>
    </message>
    <message>
        <source>down {change} on {period}</source>
        <translation>{period}比{change}減</translation>
    </message>
    <message>
        <source>up {change} on {period}</source>
        <translation>{period}比{change}増</translation>
    </message>
    <message>
        <source> and </source>
        <translation>・</translation>
    </message>
    <message>
        <source>A row that was chosen is not in this document any more.</source>
        <translation>選んだ行はこの文書にありません。</translation>
    </message>
    <message>
        <source>{label}: no figure of it stands for a known period.</source>
        <translation>{label}：期間の分かる数値がありません。</translation>
    </message>
    <message>
        <source>{label}: there are not two periods for which its parts are printed.</source>
        <translation>{label}：内訳が記載された期間が2つありません。</translation>
    </message>
    <message>
        <source>{label} is left out: its unit is a third one.</source>
        <translation>{label}は省きました：3つ目の単位になるためです。</translation>
    </message>
    <message>
        <source>A row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>{count} of the rows chosen with {label} are left out: more cannot be told apart.</source>
        <translation>{label}と選んだ行のうち{count}行は、見分けられないため省きました。</translation>
    </message>
    <message>
        <source>{label}: no shares for {periods}, where a part or the total is not above zero.</source>
        <translation>{label}：{periods}は内訳または合計が正でないため、構成比がありません。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}～{last}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Cancel the work under way</source>
        <translation>処理を中止</translation>
    </message>
    <message>
        <source>Zoom in percent</source>
        <translation>表示倍率（%）</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Unnamed row</source>
        <translation>名称のない行</translation>
    </message>
    <message>
        <source>% of total</source>
        <translation>合計比（%）</translation>
    </message>
    <message>
        <source>{unit} and %</source>
        <translation>{unit}、%</translation>
    </message>
    <message>
        <source>{title},</source>
        <translation>{title}、</translation>
    </message>
    <message>
        <source>{told};</source>
        <translation>{told}。</translation>
    </message>
    <message>
        <source>cell {name}</source>
        <translation>セル{name}</translation>
    </message>
    <message>
        <source>nothing to work it out from</source>
        <translation>計算の元がありません</translation>
    </message>
    <message>
        <source>No figure chosen</source>
        <translation>数値が選ばれていません</translation>
    </message>
    <message>
        <source>Choose a figure in the sheet to see what it is made of.</source>
        <translation>シートの数値を選ぶと、その内訳が表示されます。</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったファイル(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>元に戻す操作はありません。</translation>
    </message>
    <message>
        <source>Keeping a note on {name}</source>
        <translation>{name}のメモを保存中</translation>
    </message>
    <message>
        <source>The finding is brought back: {sentence}.</source>
        <translation>検出事項を未確認に戻しました：{sentence}。</translation>
    </message>
    <message>
        <source>The finding is set aside: {sentence}.</source>
        <translation>検出事項を確認済みにしました：{sentence}。</translation>
    </message>
    <message>
        <source>The note on {name} could not be kept because of a mistake in Crossfoot</source>
        <translation>Crossfootの不具合により{name}のメモを保存できませんでした</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>財務諸表</translation>
    </message>
    <message>
        <source>All statements</source>
        <translation>すべての表</translation>
    </message>
    <message>
        <source>{name}: a sheet of charts</source>
        <translation>{name}：グラフのシート</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>1単位</translation>
    </message>
    <message>
        <source>Verdict on the filing</source>
        <translation>開示書類の判定</translation>
    </message>
    <message>
        <source>{scale}, as printed</source>
        <translation>{scale}（原文どおり）</translation>
    </message>
    <message>
        <source>Nothing broken</source>
        <translation>不一致なし</translation>
    </message>
    <message>
        <source>Go to what does not hold, one after the other (F8)</source>
        <translation>一致しない箇所へ順に移動（F8）</translation>
    </message>
    <message>
        <source>Show the findings</source>
        <translation>検出事項を表示</translation>
    </message>
    <message>
        <source>Show rows down to level {level}</source>
        <translation>レベル{level}までの行を表示</translation>
    </message>
    <message>
        <source>Level {level}</source>
        <translation>レベル{level}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Export workbook</source>
        <translation>ワークブックを出力</translation>
    </message>
    <message>
        <source>Scale of figures</source>
        <translation>数値の単位</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>列を追加</translation>
    </message>
    <message>
        <source>Add columns: common size, change, margins, per share</source>
        <translation>列を追加：構成比、増減、利益率、1株当たり</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>ファイルを読み取れませんでした</translation>
    </message>
    <message>
        <source>{read} of {number} files read</source>
        <translation>{number}ファイル中{read}を読み取り</translation>
    </message>
    <message>
        <source>No file open</source>
        <translation>ファイルが開かれていません</translation>
    </message>
    <message>
        <source>nothing hidden</source>
        <translation>非表示なし</translation>
    </message>
    <message>
        <source>{count} folded</source>
        <translation>折りたたみ{count}</translation>
    </message>
    <message>
        <source>{headings} left out</source>
        <translation>{headings}を省略</translation>
    </message>
    <message>
        <source>{count} of {rows} shown</source>
        <translation>{rows}中{count}行を表示</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{count} of {rows} match “{filter}”</source>
        <translation>{rows}中{count}行が「{filter}」に該当</translation>
    </message>
    <message>
        <source>figures cut off, not rounded</source>
        <translation>数値は切り捨て</translation>
    </message>
    <message>
        <source>{columns} of figures</source>
        <translation>数値{columns}</translation>
    </message>
    <message>
        <source>{shown} of {columns}</source>
        <translation>{columns}中{shown}列</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1行</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count}行</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1列</translation>
    </message>
    <message>
        <source>{count} columns</source>
        <translation>{count}列</translation>
    </message>
    <message>
        <source>1 heading</source>
        <translation>1見出し</translation>
    </message>
    <message>
        <source>{count} headings</source>
        <translation>{count}見出し</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Unlikely</source>
        <translation>可能性は低い</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>構成比</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>換算</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>利益率</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Sum of periods</source>
        <translation>期間の合計</translation>
    </message>
    <message>
        <source>Sum of columns</source>
        <translation>列の合計</translation>
    </message>
    <message>
        <source>Roll-forward</source>
        <translation>増減の繰越</translation>
    </message>
    <message>
        <source>Sum of ratios</source>
        <translation>比率の合計</translation>
    </message>
    <message>
        <source>Multiple</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Derived</source>
        <translation>派生値</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>突合</translation>
    </message>
    <message>
        <source>Prose</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Between statements</source>
        <translation>諸表間</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>Month to {day}</source>
        <translation>{day}に終わる1か月間</translation>
    </message>
    <message>
        <source>Three months to {day}</source>
        <translation>{day}に終わる3か月間</translation>
    </message>
    <message>
        <source>Six months to {day}</source>
        <translation>{day}に終わる6か月間</translation>
    </message>
    <message>
        <source>Nine months to {day}</source>
        <translation>{day}に終わる9か月間</translation>
    </message>
    <message>
        <source>Year to {day}</source>
        <translation>{day}に終わる1年間</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Sept</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>数値なし</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>yen</source>
        <translation>円</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>米ドル</translation>
    </message>
    <message>
        <source>euros</source>
        <translation>ユーロ</translation>
    </message>
    <message>
        <source>pounds sterling</source>
        <translation>英ポンド</translation>
    </message>
    <message>
        <source>Swiss francs</source>
        <translation>スイスフラン</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>won</source>
        <translation>ウォン</translation>
    </message>
    <message>
        <source>rupees</source>
        <translation>ルピー</translation>
    </message>
    <message>
        <source>Canadian dollars</source>
        <translation>カナダドル</translation>
    </message>
    <message>
        <source>Australian dollars</source>
        <translation>豪ドル</translation>
    </message>
    <message>
        <source>one month to {day}</source>
        <translation>{day}に終わる1か月間</translation>
    </message>
    <message>
        <source>two months to {day}</source>
        <translation>{day}に終わる2か月間</translation>
    </message>
    <message>
        <source>three months to {day}</source>
        <translation>{day}に終わる3か月間</translation>
    </message>
    <message>
        <source>four months to {day}</source>
        <translation>{day}に終わる4か月間</translation>
    </message>
    <message>
        <source>five months to {day}</source>
        <translation>{day}に終わる5か月間</translation>
    </message>
    <message>
        <source>six months to {day}</source>
        <translation>{day}に終わる6か月間</translation>
    </message>
    <message>
        <source>seven months to {day}</source>
        <translation>{day}に終わる7か月間</translation>
    </message>
    <message>
        <source>eight months to {day}</source>
        <translation>{day}に終わる8か月間</translation>
    </message>
    <message>
        <source>nine months to {day}</source>
        <translation>{day}に終わる9か月間</translation>
    </message>
    <message>
        <source>ten months to {day}</source>
        <translation>{day}に終わる10か月間</translation>
    </message>
    <message>
        <source>eleven months to {day}</source>
        <translation>{day}に終わる11か月間</translation>
    </message>
    <message>
        <source>twelve months to {day}</source>
        <translation>{day}に終わる12か月間</translation>
    </message>
    <message>
        <source>at {day}</source>
        <translation>{day}現在</translation>
    </message>
    <message>
        <source>{count} months to {day}</source>
        <translation>{day}に終わる{count}か月間</translation>
    </message>
    <message>
        <source>zero, printed as a dash</source>
        <translation>ゼロ（ダッシュで記載）</translation>
    </message>
    <message>
        <source>minus {number}</source>
        <translation>マイナス{number}</translation>
    </message>
    <message>
        <source>{money} per {unit}</source>
        <translation>{unit}当たり{money}</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>folded, {count} rows inside</source>
        <translation>折りたたみ、{count}行</translation>
    </message>
    <message>
        <source>row without a label</source>
        <translation>名称のない行</translation>
    </message>
    <message>
        <source>JPY</source>
        <translation>円</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>米ドル</translation>
    </message>
    <message>
        <source>EUR</source>
        <translation>ユーロ</translation>
    </message>
    <message>
        <source>GBP</source>
        <translation>英ポンド</translation>
    </message>
    <message>
        <source>CNY</source>
        <translation>人民元</translation>
    </message>
    <message>
        <source>KRW</source>
        <translation>ウォン</translation>
    </message>
    <message>
        <source>CHF</source>
        <translation>スイスフラン</translation>
    </message>
    <message>
        <source>share</source>
        <translation>株</translation>
    </message>
    <message>
        <source>shares</source>
        <translation>株</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>パーセント</translation>
    </message>
    <message>
        <source>{unit} {scale}</source>
        <translation>{scale}{unit}</translation>
    </message>
    <message>
        <source>{scale} {unit}</source>
        <translation>{scale}{unit}</translation>
    </message>
    <message>
        <source>Breakdowns</source>
        <translation>内訳表</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>主要指標</translation>
    </message>
    <message>
        <source>Reconciliations</source>
        <translation>調整表</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>レート</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>A figure that it needs is not printed.</source>
        <translation>必要な数値が記載されていません。</translation>
    </message>
    <message>
        <source>Words stand in the place of a figure that it needs.</source>
        <translation>必要な数値の位置に文字があります。</translation>
    </message>
    <message>
        <source>The figures that it needs have different units.</source>
        <translation>必要な数値の単位が異なります。</translation>
    </message>
    <message>
        <source>The figures that it needs are printed in different scales.</source>
        <translation>必要な数値の表示単位が異なります。</translation>
    </message>
    <message>
        <source>The figures that it needs are of different kinds.</source>
        <translation>必要な数値の種類が異なります。</translation>
    </message>
    <message>
        <source>The figures that it needs stand for periods of different lengths.</source>
        <translation>必要な数値の期間の長さが異なります。</translation>
    </message>
    <message>
        <source>It would divide by zero, or by a figure that rounding cannot tell from zero.</source>
        <translation>ゼロ、または端数によりゼロと区別できない数値で割ることになります。</translation>
    </message>
    <message>
        <source>Growth from zero or less, or to less than nothing, is not meaningful.</source>
        <translation>ゼロ以下からの増減率は意味がありません。</translation>
    </message>
    <message>
        <source>A percentage changes by points, not by percent.</source>
        <translation>百分率の増減はポイントで表します。</translation>
    </message>
    <message>
        <source>It is no amount of money.</source>
        <translation>金額ではありません。</translation>
    </message>
    <message>
        <source>The rate does not concern its currency.</source>
        <translation>この通貨のレートではありません。</translation>
    </message>
    <message>
        <source>A growth a year needs two years at least.</source>
        <translation>年平均成長率には2年以上が必要です。</translation>
    </message>
    <message>
        <source>Figures per share do not add up over periods: the shares behind them differ.</source>
        <translation>1株当たりの数値は期間で足し引きできません（株式数が異なるため）。</translation>
    </message>
    <message>
        <source>Percentages and rates do not add up over periods.</source>
        <translation>百分率やレートは期間で足し引きできません。</translation>
    </message>
    <message>
        <source>A count is of a day or an average: counts do not add up over periods.</source>
        <translation>数量は期間で足し引きできません。</translation>
    </message>
    <message>
        <source>A balance on a day does not add up over periods.</source>
        <translation>残高は期間で足し引きできません。</translation>
    </message>
    <message>
        <source>Nothing shows that it is an amount of a whole period and no balance on a day.</source>
        <translation>期間の金額であることが確認できません。</translation>
    </message>
    <message>
        <source>The periods that it needs contradict one another: they are restated, or not on one basis.</source>
        <translation>必要な期間の数値が互いに矛盾しています（修正再表示など）。</translation>
    </message>
    <message>
        <source>The periods that it needs are not on one basis: their headings say so.</source>
        <translation>必要な期間の作成基準が異なります。</translation>
    </message>
    <message>
        <source>The filing does not print the periods that would make it up.</source>
        <translation>算出に必要な期間が記載されていません。</translation>
    </message>
    <message>
        <source>The row has no amount that others could be a part of.</source>
        <translation>この行には構成比の基準にできる金額がありません。</translation>
    </message>
    <message>
        <source>This statement has no results to set against revenue.</source>
        <translation>この表には売上高と比べる損益がありません。</translation>
    </message>
    <message>
        <source>Computed, not printed</source>
        <translation>計算値（原文にない列）</translation>
    </message>
    <message>
        <source>That gives</source>
        <translation>計算結果</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>{line}行目</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>{page}ページ</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>売上総利益率</translation>
    </message>
    <message>
        <source>{figure} in {rows}</source>
        <translation>{rows} {figure}</translation>
    </message>
    <message>
        <source>balances</source>
        <translation>残高</translation>
    </message>
    <message>
        <source>months</source>
        <translation>月次</translation>
    </message>
    <message>
        <source>quarters</source>
        <translation>四半期</translation>
    </message>
    <message>
        <source>half-years</source>
        <translation>半期</translation>
    </message>
    <message>
        <source>nine months</source>
        <translation>9か月</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation>{count}か月</translation>
    </message>
    <message>
        <source>{base} less {label}, % of {base}</source>
        <translation>{base}－{label}（対{base}、%）</translation>
    </message>
    <message>
        <source>{label}, % of {base}</source>
        <translation>{label}（対{base}、%）</translation>
    </message>
    <message>
        <source>// marks periods that are not shown.</source>
        <translation>//は表示していない期間を示します。</translation>
    </message>
    <message>
        <source>Figures in italics are computed, all others printed.</source>
        <translation>斜体は計算値、ほかは原文の数値です。</translation>
    </message>
    <message>
        <source>1 period is left out for want of room.</source>
        <translation>入りきらない1期間を省いています。</translation>
    </message>
    <message>
        <source>{count} periods are left out for want of room.</source>
        <translation>入りきらない{count}期間を省いています。</translation>
    </message>
    <message>
        <source>Drawn to a scale of its own.</source>
        <translation>独自の縮尺で描いています。</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF page (*.pdf)</source>
        <translation>PNG画像 (*.png);;SVG図形 (*.svg);;PDF文書 (*.pdf)</translation>
    </message>
    <message>
        <source>A chart cannot be saved as “{ending}”</source>
        <translation>グラフは「{ending}」では保存できません</translation>
    </message>
    <message>
        <source>Choose a name that ends in .png, .svg or .pdf.</source>
        <translation>.png、.svg、.pdfのいずれかで終わる名前を選んでください。</translation>
    </message>
    <message>
        <source>Figures that have no room are told by the tooltips.</source>
        <translation>入りきらない数値はツールチップに表示します。</translation>
    </message>
    <message>
        <source>1 period is left out.</source>
        <translation>1期間を省いています。</translation>
    </message>
    <message>
        <source>{count} periods are left out.</source>
        <translation>{count}期間を省いています。</translation>
    </message>
    <message>
        <source>{figure} percent, computed</source>
        <translation>{figure}パーセント（計算値）</translation>
    </message>
    <message>
        <source>{figure} percent, printed as “{label}”</source>
        <translation>{figure}パーセント（「{label}」の記載値）</translation>
    </message>
    <message>
        <source>{figure}, computed</source>
        <translation>{figure}（計算値）</translation>
    </message>
    <message>
        <source>{name} {year}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>1 other row</source>
        <translation>ほか1行</translation>
    </message>
    <message>
        <source>{count} other rows</source>
        <translation>ほか{count}行</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>端数</translation>
    </message>
    <message>
        <source>The two end bars do not begin at zero.</source>
        <translation>両端の棒はゼロから始まっていません。</translation>
    </message>
    <message>
        <source>{count} smaller ones</source>
        <translation>ほか{count}項目</translation>
    </message>
    <message>
        <source>Crash reports cannot be kept in {folder} ({strerror}).</source>
        <translation>異常終了の記録を{folder}に残せません（{strerror}）。</translation>
    </message>
    <message>
        <source>to the unit</source>
        <translation>1の位まで</translation>
    </message>
    <message>
        <source>in tens</source>
        <translation>十単位</translation>
    </message>
    <message>
        <source>in hundreds</source>
        <translation>百単位</translation>
    </message>
    <message>
        <source>in thousands</source>
        <translation>千単位</translation>
    </message>
    <message>
        <source>in ten thousands</source>
        <translation>万単位</translation>
    </message>
    <message>
        <source>in hundred thousands</source>
        <translation>十万単位</translation>
    </message>
    <message>
        <source>in millions</source>
        <translation>百万単位</translation>
    </message>
    <message>
        <source>in ten millions</source>
        <translation>千万単位</translation>
    </message>
    <message>
        <source>in hundred millions</source>
        <translation>億単位</translation>
    </message>
    <message>
        <source>in billions</source>
        <translation>十億単位</translation>
    </message>
    <message>
        <source>in trillions</source>
        <translation>兆単位</translation>
    </message>
    <message>
        <source>to {number}</source>
        <translation>{number}まで</translation>
    </message>
    <message>
        <source>{place}, cut off: up to {number} more</source>
        <translation>{place}、切り捨て：最大{number}多い</translation>
    </message>
    <message>
        <source>{place}, ± {number}</source>
        <translation>{place}、±{number}</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>棒</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>折れ線</translation>
    </message>
    <message>
        <source>Parts, stacked</source>
        <translation>内訳の積み上げ</translation>
    </message>
    <message>
        <source>Parts in percent</source>
        <translation>内訳の構成比</translation>
    </message>
    <message>
        <source>Waterfall since the period before</source>
        <translation>前期からの増減</translation>
    </message>
    <message>
        <source>As it fits</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Chart settings</source>
        <translation>グラフの設定</translation>
    </message>
    <message>
        <source>Figures at bars and points</source>
        <translation>数値を表示</translation>
    </message>
    <message>
        <source>One scale side by side</source>
        <translation>縮尺をそろえる</translation>
    </message>
    <message>
        <source>Left out, and why</source>
        <translation>省いたものと理由</translation>
    </message>
    <message>
        <source>Remove this chart</source>
        <translation>このグラフを削除</translation>
    </message>
    <message>
        <source>PNG, SVG, PDF…</source>
        <translation>PNG・SVG・PDF…</translation>
    </message>
    <message>
        <source>{place} of {count} on this sheet · from {name}</source>
        <translation>このシートの{place}／{count} · {name}より</translation>
    </message>
    <message>
        <source>Nothing is estimated.</source>
        <translation>推計は行いません。</translation>
    </message>
    <message>
        <source>Add a row…</source>
        <translation>行を追加…</translation>
    </message>
    <message>
        <source>{length}: {period}</source>
        <translation>{length}：{period}</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>グラフの種類</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>行を追加</translation>
    </message>
    <message>
        <source>Unit of figures</source>
        <translation>数値の単位</translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation>描き方</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>{number}列目</translation>
    </message>
    <message>
        <source>Printed: {text}</source>
        <translation>記載：{text}</translation>
    </message>
    <message>
        <source>Footnote marks: {marks}</source>
        <translation>脚注記号：{marks}</translation>
    </message>
    <message>
        <source>Covers {count} columns.</source>
        <translation>{count}列にまたがります。</translation>
    </message>
    <message>
        <source>Covers {count} rows.</source>
        <translation>{count}行にまたがります。</translation>
    </message>
    <message>
        <source>Table of the document</source>
        <translation>文書の表</translation>
    </message>
    <message>
        <source>table {number}</source>
        <translation>表{number}</translation>
    </message>
    <message>
        <source>{table} · row {row}, column {column}</source>
        <translation>{table} · {row}行{column}列</translation>
    </message>
    <message>
        <source>Page of the document</source>
        <translation>文書のページ</translation>
    </message>
    <message>
        <source>“{text}” stands at {place}.</source>
        <translation>「{text}」は{place}にあります。</translation>
    </message>
    <message>
        <source>line {line} · characters {first}–{last}</source>
        <translation>{line}行目・{first}～{last}文字目</translation>
    </message>
    <message>
        <source>line {line} · {words}</source>
        <translation>{line}行目 · {words}</translation>
    </message>
    <message>
        <source>{count} figures of the prose {kind}</source>
        <translation>本文の数値（{kind}）{count}件</translation>
    </message>
    <message>
        <source>Next figure of the prose {kind} (Shift: previous)</source>
        <translation>本文の次の数値（{kind}）へ（Shiftで前へ）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>The document&apos;s text, line by line (Alt+1)</source>
        <translation>文書のテキストを行ごとに (Alt+1)</translation>
    </message>
    <message>
        <source>The document as a page (Alt+2)</source>
        <translation>文書をページとして (Alt+2)</translation>
    </message>
    <message>
        <source>The table as it was read: its rows, columns and spans (Alt+3)</source>
        <translation>読み取ったままの表：行、列、結合 (Alt+3)</translation>
    </message>
    <message>
        <source>There is no page to show.</source>
        <translation>表示するページがありません。</translation>
    </message>
    <message>
        <source>The file that is open keeps no tables as they were read.</source>
        <translation>開いているファイルには読み取ったままの表がありません。</translation>
    </message>
    <message>
        <source>How the source is shown</source>
        <translation>原文の表示方法</translation>
    </message>
    <message>
        <source>Source as {mode}</source>
        <translation>原文を{mode}で表示</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>文書のテキスト</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>PDFを出力</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>The charts are printed.</source>
        <translation>グラフを印刷しました。</translation>
    </message>
    <message>
        <source>The statement is printed.</source>
        <translation>印刷しました。</translation>
    </message>
    <message>
        <source>Amounts in units.</source>
        <translation>金額は1単位。</translation>
    </message>
    <message>
        <source>Amounts in thousands.</source>
        <translation>金額は千単位。</translation>
    </message>
    <message>
        <source>Amounts in millions.</source>
        <translation>金額は百万単位。</translation>
    </message>
    <message>
        <source>Amounts in billions.</source>
        <translation>金額は十億単位。</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>{number}／{count}ページ</translation>
    </message>
    <message>
        <source>(1 row folded)</source>
        <translation>（1行を折りたたみ）</translation>
    </message>
    <message>
        <source>({count} rows folded)</source>
        <translation>（{count}行を折りたたみ）</translation>
    </message>
    <message>
        <source>Totals stand first.</source>
        <translation>合計を先に表示。</translation>
    </message>
    <message>
        <source>1 row is folded.</source>
        <translation>1行を折りたたみ。</translation>
    </message>
    <message>
        <source>{count} rows are folded.</source>
        <translation>{count}行を折りたたみ。</translation>
    </message>
    <message>
        <source>1 column is hidden.</source>
        <translation>1列を非表示。</translation>
    </message>
    <message>
        <source>{count} columns are hidden.</source>
        <translation>{count}列を非表示。</translation>
    </message>
    <message>
        <source>Columns in italics are computed.</source>
        <translation>斜体の列は計算値。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({strerror}).</source>
        <translation>{path}を読み込めません（{strerror}）。</translation>
    </message>
    <message>
        <source>A later version of Crossfoot kept the last session.</source>
        <translation>前回の状態は新しい版のCrossfootで保存されています。</translation>
    </message>
    <message>
        <source>The last session could not be understood.</source>
        <translation>前回の状態を読み取れませんでした。</translation>
    </message>
    <message>
        <source>{path} cannot be written ({strerror}).</source>
        <translation>{path}に書き込めません（{strerror}）。</translation>
    </message>
    <message>
        <source>{why} It is kept as {name}.</source>
        <translation>{why}{name}として残しました。</translation>
    </message>
    <message>
        <source>{why} It cannot be set aside ({strerror}).</source>
        <translation>{why}別名で残せません（{strerror}）。</translation>
    </message>
    <message>
        <source>Open them again</source>
        <translation>もう一度開く</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>今はしない</translation>
    </message>
    <message>
        <source>Crossfoot did not come to its end last time; {name} was open.</source>
        <translation>前回Crossfootは正常に終了しませんでした。{name}が開いていました。</translation>
    </message>
    <message>
        <source>Crossfoot did not come to its end last time; {count} filings were open.</source>
        <translation>前回Crossfootは正常に終了しませんでした。{count}件の開示書類が開いていました。</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>もう一度開く</translation>
    </message>
    <message>
        <source>{name} is no longer there.</source>
        <translation>{name}はなくなっています。</translation>
    </message>
    <message>
        <source>{count} files are no longer there: {names}.</source>
        <translation>{count}ファイルがなくなっています：{names}。</translation>
    </message>
    <message>
        <source>{name} has changed since the last session; what still fits is as it was.</source>
        <translation>{name}は前回から変わっています。合うところだけ元の表示に戻しました。</translation>
    </message>
    <message>
        <source>{count} files have changed since the last session; what still fits is as it was: {names}.</source>
        <translation>{count}ファイルが前回から変わっています。合うところだけ元の表示に戻しました：{names}。</translation>
    </message>
    <message>
        <source>1 sheet of {name} is no longer in it.</source>
        <translation>{name} に1つのシートの表がなくなっています。</translation>
    </message>
    <message>
        <source>{count} sheets of {name} are no longer in it.</source>
        <translation>{name} に{count}つのシートの表がなくなっています。</translation>
    </message>
    <message>
        <source>1 column added to {name} reads what is no longer in it.</source>
        <translation>{name} に追加した1列は、参照先がなくなったため復元していません。</translation>
    </message>
    <message>
        <source>{count} columns added to {name} read what is no longer in it.</source>
        <translation>{name} に追加した{count}列は、参照先がなくなったため復元していません。</translation>
    </message>
    <message>
        <source>{names} …</source>
        <translation>{names} …</translation>
    </message>
    <message>
        <source>Charts are without rows that are not found again: {rows}.</source>
        <translation>次の行が見つからないため、グラフから外しました：{rows}。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({strerror}); the defaults are used.</source>
        <translation>{path}を読み込めません（{strerror}）。初期設定を使います。</translation>
    </message>
    <message>
        <source>The settings {names} in {path} could not be understood, nor be mended ({strerror}).</source>
        <translation>{path}の設定{names}を読み取れず、直すこともできませんでした（{strerror}）。</translation>
    </message>
    <message>
        <source>The settings {names} could not be understood and start anew. The old file is kept as {file}.</source>
        <translation>設定{names}を読み取れなかったため、初期値に戻しました。元のファイルは{file}として残してあります。</translation>
    </message>
    <message>
        <source>{path} cannot be understood, nor be set aside ({strerror}).</source>
        <translation>{path}を読み取れず、別名で残すこともできません（{strerror}）。</translation>
    </message>
    <message>
        <source>The settings could not be understood. They are kept as {name}.</source>
        <translation>設定を読み取れませんでした。{name}として残しました。</translation>
    </message>
    <message>
        <source>Figures of {name}</source>
        <translation>{name}の数値</translation>
    </message>
    <message>
        <source>Labels of {name}</source>
        <translation>{name}の項目名</translation>
    </message>
    <message>
        <source>This figure is not made of others.</source>
        <translation>この数値には内訳がありません。</translation>
    </message>
    <message>
        <source>This figure is no part of a total.</source>
        <translation>この数値を含む合計はありません。</translation>
    </message>
    <message>
        <source>One column of figures at least must show.</source>
        <translation>数値の列は少なくとも1つ表示する必要があります。</translation>
    </message>
    <message>
        <source>&amp;Undo order of rows</source>
        <translation>元に戻す：行の順序(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo fold</source>
        <translation>元に戻す：折りたたみ(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo unfold</source>
        <translation>元に戻す：展開(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo scale of figures</source>
        <translation>元に戻す：数値の単位(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo hide column</source>
        <translation>元に戻す：列を隠す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo show column</source>
        <translation>元に戻す：列を表示(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo move column</source>
        <translation>元に戻す：列の移動(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo filter</source>
        <translation>元に戻す：絞り込み(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo zoom</source>
        <translation>元に戻す：表示倍率(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo column width</source>
        <translation>元に戻す：列幅(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo add column</source>
        <translation>元に戻す：列の追加(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo remove column</source>
        <translation>元に戻す：列の削除(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo change of view</source>
        <translation>元に戻す：表示の変更(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo change of charts</source>
        <translation>元に戻す：グラフの変更(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo order of rows</source>
        <translation>やり直す：行の順序(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo fold</source>
        <translation>やり直す：折りたたみ(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo unfold</source>
        <translation>やり直す：展開(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo scale of figures</source>
        <translation>やり直す：数値の単位(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo hide column</source>
        <translation>やり直す：列を隠す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo show column</source>
        <translation>やり直す：列を表示(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo move column</source>
        <translation>やり直す：列の移動(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo filter</source>
        <translation>やり直す：絞り込み(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo zoom</source>
        <translation>やり直す：表示倍率(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo column width</source>
        <translation>やり直す：列幅(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo add column</source>
        <translation>やり直す：列の追加(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo remove column</source>
        <translation>やり直す：列の削除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo change of view</source>
        <translation>やり直す：表示の変更(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo change of charts</source>
        <translation>やり直す：グラフの変更(&amp;R)</translation>
    </message>
    <message>
        <source>Hidden here: {letters}. A double click brings back what is hidden.</source>
        <translation>ここに隠れた列：{letters}。ダブルクリックで戻します。</translation>
    </message>
    <message>
        <source>Show the totals only</source>
        <translation>合計だけを表示</translation>
    </message>
    <message>
        <source>Show {level} levels</source>
        <translation>レベル{level}まで表示</translation>
    </message>
    <message>
        <source>Show 1 level</source>
        <translation>レベル1を表示</translation>
    </message>
    <message>
        <source>Rows that hold…</source>
        <translation>含む文字…</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>行の絞り込み</translation>
    </message>
    <message>
        <source>Rows that do not hold the text are dimmed; none is left out</source>
        <translation>文字を含まない行は薄く表示され、省かれません</translation>
    </message>
    <message>
        <source>Rows that match</source>
        <translation>該当する行</translation>
    </message>
    <message>
        <source>End the filter (Esc)</source>
        <translation>絞り込みを終了 (Esc)</translation>
    </message>
    <message>
        <source>{count} of {all} rows match</source>
        <translation>{all}行中{count}行が該当</translation>
    </message>
    <message>
        <source>No row matches</source>
        <translation>該当する行なし</translation>
    </message>
    <message>
        <source>amounts in units</source>
        <translation>金額は1単位</translation>
    </message>
    <message>
        <source>amounts in thousands</source>
        <translation>金額は千単位</translation>
    </message>
    <message>
        <source>amounts in millions</source>
        <translation>金額は百万単位</translation>
    </message>
    <message>
        <source>amounts in billions</source>
        <translation>金額は十億単位</translation>
    </message>
    <message>
        <source>Totals first</source>
        <translation>合計を先に</translation>
    </message>
    <message>
        <source>1 row folded</source>
        <translation>1行を折りたたみ</translation>
    </message>
    <message>
        <source>{count} rows folded</source>
        <translation>{count}行を折りたたみ</translation>
    </message>
    <message>
        <source>{count} cells are selected; at most {most} are copied.</source>
        <translation>{count}セルが選択されています。コピーできるのは{most}セルまでです。</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
    <message>
        <source>With {number} in its place, {mends}.</source>
        <translation>{number}であれば、{mends}。</translation>
    </message>
    <message>
        <source>This figure, printed {figure}</source>
        <translation>この数値、記載は{figure}</translation>
    </message>
    <message>
        <source>{row}, printed {figure}</source>
        <translation>{row}、記載は{figure}</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>確認する箇所</translation>
    </message>
    <message>
        <source>A hint, not a correction: the sheet and the workbook keep what is printed.</source>
        <translation>手がかりであり、訂正ではありません。シートとワークブックは記載どおりのままです。</translation>
    </message>
    <message>
        <source>Go to {cell}</source>
        <translation>{cell}へ移動</translation>
    </message>
    <message>
        <source>in {unit}</source>
        <translation>（単位：{unit}）</translation>
    </message>
    <message>
        <source>Type a cell&apos;s name such as C7, a row&apos;s label or an XBRL concept, and press Enter</source>
        <translation>C7 のようなセル名、行の項目名、または XBRL 要素名を入力して Enter を押します</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>Reading how {name} is printed</source>
        <translation>{name} の書式を読み取り中</translation>
    </message>
    <message>
        <source>The page of {name} is shown without its print: {why}.</source>
        <translation>{name} のページは書式なしで表示しています：{why}。</translation>
    </message>
    <message>
        <source>There is no cell, row or concept “{name}” in this filing.</source>
        <translation>この書類に「{name}」というセル、行、XBRL 要素はありません。</translation>
    </message>
    <message>
        <source>{name} was read again.</source>
        <translation>{name} を読み直しました。</translation>
    </message>
    <message>
        <source>{name} is no longer there; what was read of it stays open.</source>
        <translation>{name} が見つかりません。読み込み済みの内容は開いたままです。</translation>
    </message>
    <message>
        <source>{name} has changed on the disk.</source>
        <translation>{name} がディスク上で変更されました。</translation>
    </message>
    <message>
        <source>{count} open files have changed on the disk.</source>
        <translation>開いている{count}件のファイルがディスク上で変更されました。</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>読み直す</translation>
    </message>
    <message>
        <source>Read them again</source>
        <translation>すべて読み直す</translation>
    </message>
    <message>
        <source>Keep what is shown</source>
        <translation>表示中の内容を保つ</translation>
    </message>
</context>
</TS>
