import { lookupParts, lookupPath, lookupProblem, readIdList } from '../../domain/lookup.js';

/**
 * Finds the IDs here and asks for these alone: a text of any length can be pasted, and nothing else
 * of it leaves this device.
 */
export function askForIdsOnly(): void {
  const form = document.querySelector<HTMLFormElement>('[data-lookup]');
  const field = form?.querySelector('textarea');
  const message = form?.querySelector<HTMLElement>('.lookup-message');
  if (!form || !field || !message) return;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const ids = readIdList(field.value);
    const problem = lookupProblem(ids.length);
    if (problem === null) {
      location.assign(lookupPath(ids));
      return;
    }
    message.replaceChildren(sentence(problem));
    if (ids.length > 0) message.append(links(lookupParts(ids)));
    field.setAttribute('aria-describedby', message.id);
    field.focus();
  });
}

function sentence(text: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'notice';
  line.textContent = text;
  return line;
}

function links(parts: ReturnType<typeof lookupParts>): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'inline';
  for (const { text, href } of parts) {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = text;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  return list;
}
