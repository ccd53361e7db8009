// What only makes sense with JavaScript: copy buttons, and moments behind `#t=`.
for (const source of document.querySelectorAll('[data-copy]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    const copied = await copy(source);
    button.textContent = copied ? 'Copied' : 'Press Ctrl+C';
    button.setAttribute('aria-live', 'polite');
  });
  source.after(button);
}

// The clipboard is refused on plain http: then the text is selected for the reader to copy.
async function copy(source) {
  try {
    await navigator.clipboard.writeText(source.dataset.copy);
    return true;
  } catch {
    if ('select' in source) source.select();
    else window.getSelection()?.selectAllChildren(source);
    return false;
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
