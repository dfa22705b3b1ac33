"""The screens: sessions, one session live, review and signing, dialogs."""
