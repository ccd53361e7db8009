import { python } from '../support/python.js';
import type { Reader, ToldItem } from '../support/reading.js';

type Items = ToldItem[];

/** The library under most readers written in Python. */
export const feedparser: Reader = {
  name: 'feedparser',
  facts: ['fileUrl', 'fileType', 'fileBytes', 'date', 'duration', 'season', 'episode', 'chapters'],
  read: (address, home) => python<Items>(home, 'feedparser_items.py', address),
};

/** The library under gPodder. */
export const podcastparser: Reader = {
  name: 'podcastparser',
  facts: ['fileUrl', 'fileType', 'fileBytes', 'date', 'duration', 'season', 'episode', 'chapters'],
  read: (address, home) => python<Items>(home, 'podcastparser_items.py', address),
};
