"""Xapian as a peer: xapian_peer.py ARTICLES FOLDER. Fills an index in the folder and answers over HTTP."""
import os
import sys
import time

import xapian

from peer import ROWS, articles, serve

SOURCE, DAY = 0, 1
STEM = xapian.Stem("en")


def fill(path, folder):
    database = xapian.WritableDatabase(folder, xapian.DB_CREATE_OR_OVERWRITE)
    terms = xapian.TermGenerator()
    terms.set_stemmer(STEM)
    for article in articles(path):
        document = xapian.Document()
        terms.set_document(document)
        terms.index_text(article["title"], 8, "S")
        terms.index_text(article["title"], 8)
        terms.increase_termpos()
        terms.index_text(article["body"])
        document.add_boolean_term("XS" + article["source"])
        for country in article["countries"]:
            document.add_boolean_term("XC" + country)
        document.add_value(SOURCE, article["source"])
        document.add_value(DAY, article["day"])
        document.set_data(article["title"])
        database.add_document(document)
    database.close()


def query_of(question):
    words = question["words"].split()
    if question["form"] == "phrase":
        wanted = xapian.Query(xapian.Query.OP_PHRASE, words, len(words))
    elif question["form"] == "prefix":
        wanted = xapian.Query(xapian.Query.OP_WILDCARD, words[0], 0, xapian.Query.WILDCARD_LIMIT_ERROR, xapian.Query.OP_SYNONYM)
    else:
        wanted = xapian.Query(xapian.Query.OP_AND, ["Z" + STEM(word).decode() for word in words])
    filters = [xapian.Query(mark + question[name]) for name, mark in (("source", "XS"), ("country", "XC")) if name in question]
    if "from" in question:
        filters.append(xapian.Query(xapian.Query.OP_VALUE_RANGE, DAY, question["from"], question["to"]))
    return xapian.Query(xapian.Query.OP_FILTER, wanted, xapian.Query(xapian.Query.OP_AND, filters)) if filters else wanted


def asker(folder):
    database = xapian.Database(folder)
    everything = database.get_doccount()

    def ask(question):
        enquire = xapian.Enquire(database)
        enquire.set_query(query_of(question))
        if question["mode"] != "relevant":
            enquire.set_weighting_scheme(xapian.BoolWeight())
            enquire.set_docid_order(xapian.Enquire.DESCENDING)
        if question["mode"] != "counted":
            hits = enquire.get_mset(0, ROWS + 1)
            return [(hit.docid, hit.document.get_data().decode()) for hit in hits][:ROWS], "", []
        spy = xapian.ValueCountMatchSpy(SOURCE)
        enquire.add_matchspy(spy)
        hits = enquire.get_mset(0, 0, everything)
        return [], hits.get_matches_estimated(), [(top.term.decode(), top.termfreq) for top in spy.top_values(ROWS)]

    return ask


if __name__ == "__main__":
    began, processor = time.perf_counter(), time.process_time()
    fill(sys.argv[1], sys.argv[2])
    size = sum(entry.stat().st_size for entry in os.scandir(sys.argv[2]))
    print(f"filled in {time.perf_counter() - began:.0f} s, {time.process_time() - processor:.0f} s of processor, {size / 1e6:.0f} MB", file=sys.stderr, flush=True)
    serve(asker(sys.argv[2]))
