"""PostgreSQL with GIN as a peer: postgres_peer.py ARTICLES FOLDER. Makes a cluster of its own in the folder, fills it, answers over HTTP.

PostgreSQL does not run as root: then its user "postgres" owns the cluster. It has one core, as the others: no parallel workers.
"""
import getpass
import os
import shutil
import subprocess
import sys
import time

import psycopg2

from peer import ROWS, articles, serve

PROGRAMS = "/usr/lib/postgresql/15/bin/"
OWNER = "postgres" if getpass.getuser() == "root" else getpass.getuser()
SETTINGS = {
    "listen_addresses": "", "shared_buffers": "1GB", "work_mem": "64MB", "maintenance_work_mem": "512MB", "effective_cache_size": "8GB",
    "max_parallel_workers_per_gather": "0", "max_parallel_maintenance_workers": "0", "jit": "off", "fsync": "off", "max_wal_size": "8GB",
    "random_page_cost": "1.1",
}

# Of 10,000 words it knows how frequent they are: knowing 1,000, it looks for rare words by reading the newest articles one by one.
STATISTICS = "ALTER TABLE article ALTER COLUMN words SET STATISTICS 1000"

# The stemmer without its list of words to leave out: the others find those too.
TABLES = """
    CREATE TEXT SEARCH DICTIONARY stem (TEMPLATE = snowball, Language = english);
    CREATE TEXT SEARCH CONFIGURATION words (COPY = pg_catalog.english);
    ALTER TEXT SEARCH CONFIGURATION words ALTER MAPPING REPLACE english_stem WITH stem;
    CREATE TABLE article (id int NOT NULL, day date NOT NULL, source text NOT NULL, countries text[] NOT NULL, title text NOT NULL, body text NOT NULL, words tsvector);
"""
INDEXES = """
    UPDATE article SET words = setweight(to_tsvector('words', title), 'A') || to_tsvector('words', body);
    ALTER TABLE article ADD PRIMARY KEY (id);
    CREATE INDEX ON article (source, id);
    CREATE INDEX ON article (day, id);
    CREATE INDEX ON article USING gin (countries);
    CREATE INDEX ON article USING gin (words) WITH (fastupdate = off);
"""


def run(program, *arguments):
    command = [PROGRAMS + program, *arguments]
    subprocess.run(command if OWNER == getpass.getuser() else ["runuser", "-u", OWNER, "--", *command], check=True, stdout=subprocess.DEVNULL)


def start(folder):
    os.makedirs(folder)
    os.chmod(os.path.dirname(folder), 0o711)  # the owner has to get there
    shutil.chown(folder, OWNER)
    os.chmod(folder, 0o700)
    run("initdb", "-D", folder + "/cluster", "--no-sync", "-A", "trust", "-U", "bench", "-E", "UTF8", "--locale=C.UTF-8")
    options = " ".join(f"-c {name}={value or chr(39) * 2}" for name, value in SETTINGS.items())
    run("pg_ctl", "-D", folder + "/cluster", "-w", "-l", folder + "/log", "-o", f"{options} -k {folder}", "start")
    connection = psycopg2.connect(host=folder, user="bench", dbname="postgres")
    connection.autocommit = True
    return connection


class Copied:
    """The articles as the text that COPY reads."""

    def __init__(self, path):
        self.lines = articles(path)

    def read(self, _):
        article = next(self.lines, None)
        if article is None:
            return ""
        countries = "{" + ",".join(article["countries"]) + "}"
        fields = [str(article["n"]), article["day"], article["source"], countries, article["title"], article["body"]]
        return "\t".join(field.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", " ") for field in fields) + "\n"


def fill(path, cursor):
    cursor.execute(TABLES)
    cursor.execute(STATISTICS)
    cursor.copy_expert("COPY article (id, day, source, countries, title, body) FROM STDIN", Copied(path))
    cursor.execute(INDEXES)
    cursor.execute("VACUUM (FULL, ANALYZE) article")


def asker(cursor):
    forms = {
        "all": "plainto_tsquery('words', %(words)s)",
        "phrase": "phraseto_tsquery('words', %(words)s)",
        "prefix": "to_tsquery('simple', %(words)s || ':*')",
    }
    filters = {"source": "source = %(source)s", "country": "countries @> ARRAY[%(country)s]", "from": "day BETWEEN %(from)s AND %(to)s"}

    def ask(question):
        found = f"FROM article, {forms[question['form']]} AS wanted WHERE words @@ wanted"
        found += "".join(f" AND {sql}" for name, sql in filters.items() if name in question)
        if question["mode"] != "counted":
            order = "id DESC" if question["mode"] == "newest" else "ts_rank(words, wanted) DESC"
            cursor.execute(f"SELECT id, title {found} ORDER BY {order} LIMIT {ROWS + 1}", question)
            return cursor.fetchall()[:ROWS], "", []
        cursor.execute(f"SELECT source, count(*) AS articles, sum(count(*)) OVER () {found} GROUP BY source ORDER BY articles DESC LIMIT {ROWS}", question)
        counts = cursor.fetchall()
        return [], counts[0][2] if counts else 0, [(source, count) for source, count, _ in counts]

    return ask


if __name__ == "__main__":
    place = os.path.abspath(sys.argv[2])
    try:
        cursor = start(place).cursor()
        began = time.perf_counter()
        fill(sys.argv[1], cursor)
        cursor.execute("SELECT pg_total_relation_size('article')")
        print(f"filled in {time.perf_counter() - began:.0f} s, {cursor.fetchone()[0] / 1e6:.0f} MB", file=sys.stderr, flush=True)
        serve(asker(cursor))
    finally:
        run("pg_ctl", "-D", place + "/cluster", "-m", "immediate", "stop")
