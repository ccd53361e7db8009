import type { Listening } from '../../listening/listening.js';
import type { Player, PlayerState } from './player.js';

/**
 * Tells the system what plays: its lock screen and its keys show the segment and move between
 * segments (W3C Media Session). For files only: a host's frame has a session of its own.
 */
export function offerMediaSession(player: Player, { show, artwork }: Listening): void {
  if (!('mediaSession' in navigator)) return;
  const session = navigator.mediaSession;
  let shown = '';

  const actions: [MediaSessionAction, (details: MediaSessionActionDetails) => void][] = [
    ['play', player.toggle],
    ['pause', player.toggle],
    [
      'seekbackward',
      ({ seekOffset }) => {
        player.seekBy(-(seekOffset ?? 10));
      },
    ],
    [
      'seekforward',
      ({ seekOffset }) => {
        player.seekBy(seekOffset ?? 10);
      },
    ],
    ['previoustrack', player.previous],
    ['nexttrack', player.next],
    [
      'seekto',
      ({ seekTime }) => {
        if (seekTime !== undefined) player.seekBy(seekTime - player.state().at);
      },
    ],
  ];

  player.whenMedium((medium, _recording, way) => {
    for (const [action, handler] of actions) {
      session.setActionHandler(action, way === 'file' ? handler : null);
    }
    if (way !== 'file') session.metadata = null;
    shown = '';
    medium.addEventListener('ratechange', () => {
      setPosition(player.state());
    });
  });

  function setPosition({ recording, at }: PlayerState): void {
    const medium = document.querySelector<HTMLMediaElement>('.stage > [slot="media"]');
    const duration = medium?.duration ?? recording?.duration ?? NaN;
    if (!(duration > 0) || at > duration) return;
    session.setPositionState({ duration, position: at, playbackRate: medium?.playbackRate ?? 1 });
  }

  player.watch((state) => {
    const { recording, stretch, way, isPlaying } = state;
    if (!recording || way !== 'file') return;
    session.playbackState = isPlaying ? 'playing' : 'paused';
    const title = stretch?.title ?? recording.title;
    if (title === shown) return;
    shown = title;
    session.metadata = new MediaMetadata({
      title,
      artist: show,
      album: `${recording.episode}: ${recording.title}`,
      artwork: [{ src: artwork, sizes: '512x512' }],
    });
    setPosition(state);
  });
}
