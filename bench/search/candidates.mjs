// The engines that are compared. Each: build(texts) → index, ask(index, query) → best 20, update(index, before, after).
import { create, insertMultiple, removeMultiple, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import sqlite from 'node-sqlite3-wasm';

const FIELDS = ['title', 'facts', 'body'];
const BEST = 20;

function miniSearch(attempts) {
  return {
    build(texts) {
      const index = new MiniSearch({ fields: FIELDS });
      index.addAll(texts);
      return index;
    },
    ask(index, query) {
      for (const options of attempts) {
        const found = index.search(query, { boost: { title: 4, facts: 6 }, ...options });
        if (found.length > 0) return found.slice(0, BEST);
      }
      return [];
    },
    update(index, before, after) {
      for (const text of before) index.remove(text);
      index.addAll(after);
    },
  };
}

const slips = (word) => (/\d/.test(word) || word.length < 4 ? false : word.length < 6 ? 1 : 2);
const starts = (word) => word.length >= 2;

/** As it was used here until now: starts of all words; with slips when that finds nothing; then any word. */
const asItWas = miniSearch([
  { combineWith: 'AND', prefix: starts },
  { combineWith: 'AND', prefix: starts, fuzzy: slips },
  { combineWith: 'OR', prefix: starts, fuzzy: slips },
]);

/** Staged: words as they are and the start of the last; slips and any word only when nothing is found. */
const lastOnly = (word, i, words) => i === words.length - 1 && word.length >= 2;
const tuned = miniSearch([
  { combineWith: 'AND', prefix: lastOnly },
  { combineWith: 'AND', prefix: lastOnly, fuzzy: slips, maxFuzzy: 2 },
  { combineWith: 'OR', prefix: false },
]);

const orama = {
  build(texts) {
    const index = create({
      schema: { id: 'string', title: 'string', facts: 'string', body: 'string' },
      components: { tokenizer: { stemming: true, language: 'english' } },
    });
    insertMultiple(index, texts, texts.length);
    return index;
  },
  ask(index, query) {
    return search(index, { term: query, properties: FIELDS, limit: BEST, tolerance: 0 }).hits;
  },
  update(index, before, after) {
    removeMultiple(
      index,
      before.map(({ id }) => id),
      before.length,
    );
    insertMultiple(index, after, after.length);
  },
};

const flexSearch = {
  build(texts) {
    const index = new FlexSearch.Document({
      document: { id: 'id', index: FIELDS },
      tokenize: 'forward',
      encoder: FlexSearch.Charset.LatinBalance,
    });
    for (const text of texts) index.add(text);
    return index;
  },
  ask(index, query) {
    return index.search(query, { limit: BEST });
  },
  update(index, before, after) {
    for (const { id } of before) index.remove(id);
    for (const text of after) index.add(text);
  },
};

/** What SQLite is asked: each word in quotation marks, all of them wanted. */
const matchOf = (query) =>
  query
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `"${word}"`)
    .join(' ');

const sqliteWasm = {
  build(texts) {
    const db = new sqlite.Database();
    db.exec(
      "CREATE VIRTUAL TABLE t USING fts5(id UNINDEXED, title, facts, body, tokenize='porter')",
    );
    db.exec('BEGIN');
    const insert = db.prepare('INSERT INTO t (id, title, facts, body) VALUES (?, ?, ?, ?)');
    for (const { id, title, facts, body } of texts) insert.run([id, title, facts, body]);
    insert.finalize();
    db.exec('COMMIT');
    const rows = new Map(texts.map(({ id }, i) => [id, i + 1]));
    return {
      db,
      rows,
      best: db.prepare(`SELECT id, title FROM t WHERE t MATCH ? ORDER BY rank LIMIT ${BEST}`),
    };
  },
  ask({ best }, query) {
    return best.all([matchOf(query)]);
  },
  update({ db, rows }, before, after) {
    db.exec('BEGIN');
    for (const { id } of before) db.run('DELETE FROM t WHERE rowid = ?', [rows.get(id)]);
    for (const { id, title, facts, body } of after) {
      db.run('INSERT INTO t (rowid, id, title, facts, body) VALUES (?, ?, ?, ?, ?)', [
        rows.get(id),
        id,
        title,
        facts,
        body,
      ]);
    }
    db.exec('COMMIT');
  },
};

export const candidates = {
  'MiniSearch as it was': asItWas,
  'MiniSearch, staged': tuned,
  Orama: orama,
  FlexSearch: flexSearch,
  'SQLite FTS5 (WebAssembly)': sqliteWasm,
};
