"""Reading in a process of its own: the window never waits for a reader, and no reader can end it.

A document is what others wrote. Whatever it makes a parser do (loop, eat the memory, crash)
happens in the reading process; the window drops it and says so. `pool` is the window's side,
`child` the other; what goes between them is in `messages`.
"""
