"""Questionnaires that the client answers: their words, their scores, where each stands."""
