"""Recordings into text: `conote transcribe`."""
