"""Omega, the search page of Xapian, as a peer: omega_peer.py FOLDER, an index that xapian_peer.py has filled.

Omega is a CGI program: each question starts it, as a web server would. It answers by relevance, without filters.
"""
import os
import subprocess
import sys
import urllib.parse

from peer import serve_bytes

PROGRAM = "/usr/lib/cgi-bin/omega/omega"


def asker(folder):
    place = os.path.abspath(folder)
    configuration = place + ".omega.conf"
    with open(configuration, "w", encoding="utf8") as lines:
        lines.write(f"database_dir {os.path.dirname(place)}\ntemplate_dir /usr/share/xapian-omega/templates\nlog_dir /tmp\ncdb_dir /tmp\n")

    def ask(question):
        words = f'"{question["words"]}"' if question["form"] == "phrase" else question["words"]
        asked = {"P": words, "DB": os.path.basename(place), "HITSPERPAGE": "20", "FMT": "query", "DEFAULTOP": "and"}
        environment = {"OMEGA_CONFIG_FILE": configuration, "REQUEST_METHOD": "GET", "QUERY_STRING": urllib.parse.urlencode(asked)}
        return subprocess.run([PROGRAM], env=environment, stdout=subprocess.PIPE, check=True).stdout.split(b"\n\n", 1)[1]

    return ask


if __name__ == "__main__":
    serve_bytes(asker(sys.argv[1]))
