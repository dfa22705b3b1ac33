"""What is kept: encrypted events and document updates, hashed tokens, signed notes."""
