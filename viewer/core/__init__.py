"""What statements are made of: pure records and arithmetic, no Qt, no file formats, no I/O."""
