// Times play in place, and the rail shows what plays. Without this, they are links to the file.
/** Starts the player of the page. */
export function startListening(): void {
  const audio = document.querySelector<HTMLAudioElement>('.player audio');
  if (audio === null) return;
  const times = [...document.querySelectorAll<HTMLAnchorElement>('a.time[data-seek]')];
  const segments = times.flatMap((link) => {
    const item = link.closest('.segment');
    return item === null ? [] : [{ start: Number(link.dataset.seek), item }];
  });

  for (const link of times) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      audio.currentTime = Number(link.dataset.seek);
      void audio.play();
    });
  }

  function showWhatPlays(sound: HTMLAudioElement) {
    const begun = segments.filter(({ start }) => start <= sound.currentTime);
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
    if (!audio.paused) showWhatPlays(audio);
  });
  audio.addEventListener('seeking', () => {
    if (audio.played.length > 0) showWhatPlays(audio);
  });
}
