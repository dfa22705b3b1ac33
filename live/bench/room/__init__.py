"""`conote bench room`: how soon is what one types on the other's screen?"""
