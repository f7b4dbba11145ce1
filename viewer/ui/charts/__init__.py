"""Charts: drawings computed from figures, painted crisp in any theme, copied and saved.

`columns` and `waterfall` turn figures into a `Drawing`; `painter` paints it; `view` shows it and
`picture` gives it away. Painters of our own: what is drawn is little, every bar leads to its cell,
and a plotting library would take longer to load than the window.
"""
