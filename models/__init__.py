"""Inference engines, each behind a small synchronous protocol. Nothing else in conote imports one."""
