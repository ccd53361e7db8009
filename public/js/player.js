// Times play in place, and the rail shows what plays. Without this, they are links to the file.
const audio = document.querySelector('.player audio');
const times = [...document.querySelectorAll('a.time[data-seek]')];
const segments = times
  .map((link) => ({ start: Number(link.dataset.seek), item: link.closest('.segment') }))
  .filter(({ item }) => item !== null);

for (const link of times) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    audio.currentTime = Number(link.dataset.seek);
    void audio.play();
  });
}

function showWhatPlays() {
  const begun = segments.filter(({ start }) => start <= audio.currentTime);
  const last = Math.max(...begun.map(({ start }) => start));
  for (const { start, item } of segments) {
    const plays = start === last;
    item.classList.toggle('is-playing', plays);
    if (plays) item.setAttribute('aria-current', 'true');
    else item.removeAttribute('aria-current');
    item.classList.remove('is-marked');
  }
}

audio.addEventListener('timeupdate', () => {
  if (!audio.paused) showWhatPlays();
});
audio.addEventListener('seeking', () => {
  if (audio.played.length > 0) showWhatPlays();
});
