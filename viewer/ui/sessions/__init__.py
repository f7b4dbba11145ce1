"""What is open in the window, kept so that the next start can bring it back."""
