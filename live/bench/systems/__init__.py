"""The systems that are measured, each as a command, and what is installed for them."""
