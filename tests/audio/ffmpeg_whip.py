"""FFmpeg's WHIP muxer, a client that is not ours: ffmpeg_whip.py URL TOKEN SECONDS FOLDER."""

import datetime as dt
import sys
import time
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


def make_certificate(folder: Path) -> dict[str, str]:
    """Write an ECDSA certificate and its key: aiortc's DTLS refuses FFmpeg's own, which is RSA."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "whip")])
    now = dt.datetime.now(dt.UTC)
    day = dt.timedelta(days=1)
    builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    certificate = builder.not_valid_before(now - day).not_valid_after(now + day)
    pem = serialization.Encoding.PEM
    (folder / "c.pem").write_bytes(certificate.sign(key, hashes.SHA256()).public_bytes(pem))
    (folder / "k.pem").write_bytes(
        key.private_bytes(
            pem, serialization.PrivateFormat.TraditionalOpenSSL, serialization.NoEncryption()
        )
    )
    return {"cert_file": str(folder / "c.pem"), "key_file": str(folder / "k.pem")}


def publish_with_ffmpeg(url: str, seconds: float, options: dict[str, str]) -> None:
    """Send 1,320 Hz at half of full scale in real time, then end the session."""
    wave = 0.5 * np.sin(2 * np.pi * 1_320 * np.arange(round(seconds * 48_000)) / 48_000)
    mono = (wave * 32_767).astype(np.int16)
    with av.open(url, "w", format="whip", options=options) as out:
        stream = out.add_stream("libopus", rate=48_000)
        assert isinstance(stream, av.AudioStream)
        stream.layout = "stereo"
        began = time.monotonic()
        for at in range(0, mono.size, 960):
            whole = np.repeat(mono[at : at + 960], 2).reshape(1, -1)
            frame = av.AudioFrame.from_ndarray(whole, format="s16", layout="stereo")
            frame.sample_rate, frame.pts, frame.time_base = 48_000, at, Fraction(1, 48_000)
            out.mux(stream.encode(frame))
            time.sleep(max(0.0, began + (at + 960) / 48_000 - time.monotonic()))
        out.mux(stream.encode(None))


if __name__ == "__main__":
    url, token, seconds, folder = sys.argv[1:]
    settings = {"authorization": token, **make_certificate(Path(folder))}
    publish_with_ffmpeg(url, float(seconds), settings)
