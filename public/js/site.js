// What only makes sense with JavaScript: copy buttons, and moments behind `#t=`.
const COPY_KEYS = /Mac|iP/.test(navigator.platform) ? '⌘C' : 'Ctrl+C';
const sources = document.querySelectorAll('[data-copy]');
const buttons = [];
const told = document.createElement('p');
told.className = 'unseen';
told.setAttribute('role', 'status');
if (sources.length > 0) document.body.append(told);

for (const source of sources) {
  const button = document.createElement('button');
  const label = document.createElement('span');
  const what = document.createElement('span');
  button.type = 'button';
  button.className = 'copy';
  label.textContent = 'Copy';
  what.className = 'unseen';
  what.textContent = ` ${source.dataset.copyWhat ?? ''}`;
  button.append(label, what);
  button.addEventListener('click', async () => {
    const copied = await copy(source);
    for (const other of buttons) other.textContent = 'Copy';
    label.textContent = copied ? 'Copied' : `Press ${COPY_KEYS}`;
    told.textContent = label.textContent;
  });
  buttons.push(label);
  source.after(button);
}

// The clipboard is refused on plain http: then the text is selected, and copied the old way or by
// the reader.
async function copy(source) {
  try {
    await navigator.clipboard.writeText(source.dataset.copy);
    return true;
  } catch {
    if ('select' in source) source.select();
    else window.getSelection()?.selectAllChildren(source);
    return document.execCommand('copy');
  }
}

// A fragment never reaches the server, which reads and marks moments: ask it for this one.
function readMomentOfFragment() {
  const moment = /^#t=(.+)$/.exec(location.hash)?.[1];
  if (moment && /^\/episodes\/\d+$/.test(location.pathname)) {
    location.replace(`${location.pathname}?t=${moment}`);
  }
}

window.addEventListener('hashchange', readMomentOfFragment);
readMomentOfFragment();
