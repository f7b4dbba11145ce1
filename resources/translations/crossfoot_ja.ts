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
</context>
</TS>
