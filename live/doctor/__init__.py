"""`conote doctor`: is everything as it should be on this machine?"""
