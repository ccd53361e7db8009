import type { Reader } from '../support/reading.js';

// sfeed(5): timestamp, title, link, content, content type, id, author, enclosure, category.
const [TIME, TITLE, LINK, ID, FILE] = [0, 1, 2, 5, 7];

/** A parser in C of its own, made for pipes. */
export const sfeed: Reader = {
  name: 'sfeed',
  facts: ['date', 'fileUrl'],
  read: async (address, home) => {
    const feed = await (await fetch(address)).text();
    const lines = (await home.run('sfeed', [], feed)).trimEnd().split('\n');
    return lines.filter(Boolean).map((line) => {
      const fields = line.split('\t');
      const seconds = Number(fields[TIME]);
      return {
        guid: fields[ID],
        title: fields[TITLE],
        link: fields[LINK],
        date: seconds > 0 ? new Date(seconds * 1000).toISOString() : null,
        fileUrl: fields[FILE] || null,
      };
    });
  },
};
