"""HTTP/2 over TLS to a real server on loopback: the name stays in the certificate, the request and the handshake."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import threading
from pathlib import Path

import h2.config
import h2.connection
import h2.events
import msgspec
import pytest

from onrecord.errors import FetchError
from onrecord.pages.fetch import fetch

from .server import rules

NAME = "news.invalid"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed: no certificate for the test's server")
    folder = tmp_path_factory.mktemp("tls")
    key, cert = folder / "key.pem", folder / "cert.pem"
    command = [openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    command += ["-keyout", str(key), "-out", str(cert), "-days", "2", "-subj", f"/CN={NAME}"]
    command += ["-addext", f"subjectAltName=DNS:{NAME}"]
    subprocess.run(command, check=True, capture_output=True)
    return key, cert


def serve_one(listener: socket.socket, context: ssl.SSLContext, seen: dict[str, str]) -> None:
    """Answers one HTTP/2 connection with a page."""
    raw, _ = listener.accept()
    try:
        wire = context.wrap_socket(raw, server_side=True)
    except OSError:
        raw.close()
        return
    with wire:
        seen["protocol"] = wire.selected_alpn_protocol() or ""
        connection = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False, header_encoding="utf-8"))
        connection.initiate_connection()
        wire.sendall(connection.data_to_send())
        while data := wire.recv(65536):
            for event in connection.receive_data(data):
                if isinstance(event, h2.events.RequestReceived):
                    seen.update({str(name): str(value) for name, value in event.headers or []})
                    connection.send_headers(event.stream_id or 1, [(":status", "200"), ("content-type", "text/html")])
                    connection.send_data(event.stream_id or 1, b"<p>The ferry runs again.</p>", end_stream=True)
            wire.sendall(connection.data_to_send())


@pytest.mark.parametrize("trusted", [True, False])
def test_a_page_over_http2(certificate: tuple[Path, Path], trusted: bool) -> None:
    key, cert = certificate
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(cert, key)
    context.set_alpn_protocols(["h2"])
    named: list[str | None] = []
    context.sni_callback = lambda wire, name, ctx: named.append(name)
    seen: dict[str, str] = {}
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = threading.Thread(target=serve_one, args=(listener, context, seen), daemon=True)
        server.start()
        port = listener.getsockname()[1]
        ours = rules(resolver=lambda host, _: ["127.0.0.1"] if host == NAME else [])
        if trusted:
            ours = msgspec.structs.replace(ours, tls=ssl.create_default_context(cafile=str(cert)))
            assert fetch(f"https://{NAME}:{port}/a", rules=ours).body == b"<p>The ferry runs again.</p>"
        else:
            with pytest.raises(FetchError) as caught:
                fetch(f"https://{NAME}:{port}/a", rules=ours)
            assert caught.value.code == "connection"
            assert "certificate" in caught.value.message.lower()
        server.join(5)
    assert named == [NAME]
    if trusted:
        assert seen["protocol"] == "h2"
        assert (seen[":authority"], seen[":path"]) == (f"{NAME}:{port}", "/a")
