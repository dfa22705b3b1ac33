"""Inference engines, each behind a small synchronous protocol. Only here is one imported."""
