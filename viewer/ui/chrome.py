"""What the shell adds to the theme's stylesheet: bars and panels, by palette roles only.

It is part of the application's own stylesheet: with another one on the window Qt matched every
widget against both, again for each widget above it, and a change of theme took four times as long.
"""

CHROME = """
#toolBar { border: none; border-bottom: 1px solid palette(mid); background: palette(window); }
#formulaBar { border: none; border-bottom: 1px solid palette(mid); background: palette(base); }
#filterBar { border: none; border-bottom: 1px solid palette(mid); background: palette(window); }
#formulaBar QLineEdit { border: none; background: palette(base); font-weight: 600;
  padding: 0px 10px; border-radius: 0px; }
#formulaBar QLineEdit:focus { background: palette(highlight); }
#printed { font-weight: 600; }
#line { background: palette(mid); border: none; }
#offerBar { border: none; border-bottom: 1px solid palette(mid); background: palette(highlight); }
#panelTitle { border: none; border-bottom: 1px solid palette(mid); background: palette(window); }
#panelName, #sectionName { font-weight: 600; }
#panel, #panel QScrollArea, #panelBody { background: palette(alternate-base); border: none; }
#page, #page QScrollArea, #pageBody { background: palette(base); border: none; }
#hintBox { border: 1px solid palette(mid); border-radius: 4px; background: palette(base); }
#sourceView { background: palette(base); border: 1px solid palette(base); }
#listRow { border: none; border-bottom: 1px solid palette(midlight); border-radius: 0px;
  text-align: left; padding: 4px 8px; background: transparent; }
#listRow:hover { background: palette(midlight); }
#listRow:focus { background: palette(highlight); }
#dropZone { border: 1px dashed palette(dark); border-radius: 4px;
  background: palette(alternate-base); }
#filter { border: 1px solid palette(mid); border-radius: 3px; padding: 1px 8px;
  background: palette(base); }
#filter { color: palette(placeholder-text); border-style: dashed; }
#filter:checked { color: palette(window-text); border-style: solid; }
#filter:hover { background: palette(midlight); }
#primary { background: palette(link); color: palette(base); border: 2px solid palette(link);
  font-weight: 500; }
#keyCap { border: 1px solid palette(mid); border-radius: 3px; padding: 2px 6px;
  background: palette(alternate-base); }
#details { font-size: 12px; border: 1px solid palette(mid); border-radius: 4px;
  background: palette(alternate-base); }
#statusSentence { color: palette(button-text); }
#statusValue { font-weight: 600; }
#overflow { border: none; border-left: 1px solid palette(mid); border-radius: 0px; }
#sheetTabs { border: none; border-top: 1px solid palette(mid);
  border-bottom: 1px solid palette(mid);
  background: palette(window); }
#dockTab { border: 1px solid transparent; border-radius: 0px; padding: 2px 7px;
  color: palette(button-text); }
#dockTab:checked { background: transparent; color: palette(window-text); font-weight: 600; }
#errorKicker { color: palette(bright-text); }
#findField { padding-left: 4px; }
#panel QAbstractItemView { border: 1px solid transparent; }
DrillDownPanel#panel, StartPage#page { border: 1px solid transparent; }
#panel QAbstractItemView:focus, #sourceView:focus, DrillDownPanel#panel:focus,
StartPage#page:focus,
#dockTab:focus, #overflow:focus, #filter:focus { border: 1px solid palette(link); }
#primary:focus { border-color: palette(window-text); }
"""
