"""What the peers share: articles and questions as the benchmark writes them, and the least HTTP server around an engine.

Articles are JSON lines in the order of their days: n, day, source, countries, title, body.
A question is the query of an address: words (parted by blanks), form (all, phrase, prefix), source, country, from, to,
mode (newest, relevant, counted). The answer is a page of 20 titles, or the total and the articles of the 20 most frequent
sources; its head tells how many milliseconds the engine itself took.
"""
import html
import json
import socket
import sys
import threading
import time
import urllib.parse

ROWS = 20


def articles(path):
    with open(path, encoding="utf8") as lines:
        for line in lines:
            yield json.loads(line)


def page(titles, total, counts):
    rows = "".join(f"<article><h2><a href='/a/{n}'>{html.escape(title)}</a></h2></article>" for n, title in titles)
    facets = "".join(f"<li>{html.escape(name)} {count}</li>" for name, count in counts)
    return f"<!DOCTYPE html><title>Search</title><p>{total}</p>{rows}<ul>{facets}</ul>".encode()


def answer(ask, request):
    question = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(request.split(b" ", 2)[1].decode()).query))
    began = time.perf_counter()
    body = ask(question)
    taken = 1000 * (time.perf_counter() - began)
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\nEngine-Milliseconds: {taken:.4f}\r\n\r\n"
    return head.encode() + body


def talk(ask, connection):
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    waiting = b""
    while True:
        while b"\r\n\r\n" not in waiting:
            more = connection.recv(65536)
            if not more:
                return
            waiting += more
        request, waiting = waiting.split(b"\r\n\r\n", 1)
        connection.sendall(answer(ask, request))


def serve(ask):
    """Answers with what an engine finds: numbers and titles, the total, counts by source."""
    serve_bytes(lambda question: page(*ask(question)))


def serve_bytes(ask):
    """Answers one connection at a time until the input ends."""
    listener = socket.create_server(("127.0.0.1", 0))
    print(f"reading at http://127.0.0.1:{listener.getsockname()[1]}", file=sys.stderr, flush=True)

    def accept():
        while True:
            connection, _ = listener.accept()
            with connection:
                talk(ask, connection)

    threading.Thread(target=accept, daemon=True).start()
    sys.stdin.read()
