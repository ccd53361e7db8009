import { describe, expect, it } from '@jest/globals';
import type { DocumentName } from '../../../src/store/port.js';
import {
  compareNames,
  documentOfFile,
  fileOfDocument,
  folderOfRevision,
  parseDocumentName,
  revisionOfFolder,
} from '../../../src/store/lowdb/names.js';

describe('names of documents', () => {
  it.each<[DocumentName, string]>([
    ['show', 'show.json'],
    ['catalogue', 'catalogue.json'],
    ['episodes/0', 'episode-0.json'],
    ['episodes/16', 'episode-16.json'],
    ['articles/msp-business-model', 'article-msp-business-model.json'],
  ])('%s lies in %s, and back', (name, file) => {
    expect(parseDocumentName(name)).toBe(name);
    expect(fileOfDocument(name)).toBe(file);
    expect(documentOfFile(file)).toBe(name);
  });

  it.each([
    '',
    'shows',
    'episodes/',
    'episodes/01',
    'episodes/1000000',
    'episodes/1.5',
    'episodes/-1',
    'articles/../x',
    'articles/A',
  ])('"%s" is none', (text) => {
    expect(parseDocumentName(text)).toBeNull();
  });

  it.each([
    'commit.json',
    'episode-01.json',
    'episode-1000000.json',
    'episode-16.json.part',
    'article-.json',
    'notes.txt',
  ])('the file %s holds none', (file) => {
    expect(documentOfFile(file)).toBeNull();
  });

  it('stand in order, episodes by number', () => {
    const names: DocumentName[] = ['show', 'episodes/10', 'episodes/9', 'articles/b', 'catalogue'];
    expect(names.sort(compareNames)).toEqual([
      'articles/b',
      'catalogue',
      'episodes/9',
      'episodes/10',
      'show',
    ]);
  });
});

describe('folders of commits', () => {
  it('carry the revision with leading zeros', () => {
    expect(folderOfRevision(42)).toBe('0000000042');
    expect(revisionOfFolder('0000000042')).toBe(42);
  });

  it.each(['42', '0000000000', '0000000042.bak', '.DS_Store'])('"%s" is none', (folder) => {
    expect(revisionOfFolder(folder)).toBeNull();
  });
});
