"""Files in, documents out: each module hides one file format."""
