"""SQLite's FTS5 as the system has it: reads texts and queries as JSON, prints what each step took in ms."""
import json
import sqlite3
import sys
import time

data = json.load(sys.stdin)
db = sqlite3.connect(":memory:")
begin = time.perf_counter()
db.execute("CREATE VIRTUAL TABLE t USING fts5(id UNINDEXED, title, facts, body, tokenize='porter')")
db.executemany("INSERT INTO t VALUES (:id, :title, :facts, :body)", data["texts"])
db.commit()
build = (time.perf_counter() - begin) * 1000
times = []
for query in data["queries"]:
    match = " ".join(f'"{word}"' for word in query.split())
    tries = []
    for _ in range(3):
        begin = time.perf_counter()
        db.execute("SELECT id, title FROM t WHERE t MATCH ? ORDER BY rank LIMIT 20", (match,)).fetchall()
        tries.append((time.perf_counter() - begin) * 1000)
    times.append(sorted(tries)[1])
rows = dict(db.execute("SELECT id, rowid FROM t"))
begin = time.perf_counter()
for text in data["update"]:
    db.execute("DELETE FROM t WHERE rowid = ?", (rows[text["id"]],))
    db.execute("INSERT INTO t VALUES (:id, :title, :facts, :body)", text)
db.commit()
update = (time.perf_counter() - begin) * 1000
print(json.dumps({"version": sqlite3.sqlite_version, "build": build, "times": times, "update": update}))
