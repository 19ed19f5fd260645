"""What opens above a screen, is answered, and gives way to it again."""
