"""FFmpeg's WHIP muxer, a client that is not ours: ffmpeg_whip.py URL TOKEN SECONDS FOLDER."""

import datetime as dt
import sys
import time
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

RATE = 48_000
FRAME = 960  # samples: 20 ms


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


def publish(url: str, frames: Iterable[av.AudioFrame], options: dict[str, str]) -> None:
    """Send sound in real time, then end the session.

    Args:
        url: The WHIP endpoint.
        frames: 20 ms each, s16 stereo at ``RATE``; the last may be shorter.
        options: FFmpeg's, for its muxer.
    """
    with av.open(url, "w", format="whip", options=options) as out:
        stream = out.add_stream("libopus", rate=RATE)
        assert isinstance(stream, av.AudioStream)
        stream.layout = "stereo"
        began, at = time.monotonic(), 0
        for frame in frames:
            frame.sample_rate, frame.pts, frame.time_base = RATE, at, Fraction(1, RATE)
            at += frame.samples
            out.mux(stream.encode(frame))
            # The muxer sends at once what it is given: it is the sender that keeps time.
            time.sleep(max(0.0, began + at / RATE - time.monotonic()))
        out.mux(stream.encode(None))


def tone(seconds: float) -> Iterator[av.AudioFrame]:
    """1,320 Hz at half of full scale."""
    wave = 0.5 * np.sin(2 * np.pi * 1_320 * np.arange(round(seconds * RATE)) / RATE)
    mono = (wave * 32_767).astype(np.int16)
    for at in range(0, mono.size, FRAME):
        whole = np.repeat(mono[at : at + FRAME], 2).reshape(1, -1)
        yield av.AudioFrame.from_ndarray(whole, format="s16", layout="stereo")


if __name__ == "__main__":
    url, token, seconds, folder = sys.argv[1:]
    settings = {"authorization": token, **make_certificate(Path(folder))}
    publish(url, tone(float(seconds)), settings)
