import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Home } from '../support/home.js';
import { python } from '../support/python.js';
import type { Reader } from '../support/reading.js';

/** Turns every new item into a mail, as one has it run by a timer. */
export const rss2email: Reader = {
  name: 'rss2email',
  facts: [],
  takesTitlesForMarkup: true,
  read: async (address, home) => {
    await follow(address, home);
    await home.run('r2e', ['run']);
    return (await mails(home)).map((mail) => ({
      guid: mail['X-RSS-ID'],
      title: mail.Subject,
      link: mail['X-RSS-URL'],
    }));
  },
};

/** Subscribes a home's user, whose mails then arrive in a folder. */
export async function follow(address: string, home: Home): Promise<void> {
  await home.run('r2e', ['new', 'reader@example.org']);
  const file = home.place('.config', 'rss2email.cfg');
  const settings = readFileSync(file, 'utf8')
    .replace(/^email-protocol = .*$/m, 'email-protocol = maildir')
    .replace(/^maildir-path = .*$/m, `maildir-path = ${home.place('mail')}`);
  writeFileSync(file, settings);
  mkdirSync(home.place('mail'));
  await home.run('r2e', ['add', 'show', address]);
}

/** The headers of the mails that have arrived. */
export function mails(home: Home): Promise<Record<string, string>[]> {
  return python(home, 'mail_headers.py', home.place('mail', 'INBOX'));
}
