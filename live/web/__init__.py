"""HTTP and WebSocket routes: thin, authenticated, without a decision of their own."""
