"""The signed note in forms that leave the machine."""
