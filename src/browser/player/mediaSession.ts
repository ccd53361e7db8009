import type { Listening, Recording } from '../../listening/listening.js';
import type { Player, PlayerState } from './player.js';

type Action = (details: MediaSessionActionDetails) => void;

/** What the system's keys and its lock screen can do. */
function actionsOf(player: Player): Partial<Record<MediaSessionAction, Action>> {
  return {
    play: () => {
      if (!player.state().isPlaying) player.toggle();
    },
    pause: () => {
      if (player.state().isPlaying) player.toggle();
    },
    seekbackward: ({ seekOffset }) => {
      player.seekBy(-(seekOffset ?? 10));
    },
    seekforward: ({ seekOffset }) => {
      player.seekBy(seekOffset ?? 10);
    },
    seekto: ({ seekTime }) => {
      if (seekTime !== undefined) player.seekBy(seekTime - player.state().at);
    },
    previoustrack: player.previous,
    nexttrack: player.next,
  };
}

/**
 * Tells the system what plays: its lock screen and its keys show the segment and move between
 * segments (W3C Media Session). For files only: a host's frame has a session of its own.
 */
export function offerMediaSession(player: Player, listening: Listening): void {
  if (!('mediaSession' in navigator)) return;
  const session = navigator.mediaSession;
  let shown = '';

  player.whenMedium((_medium, _recording, way) => {
    for (const [action, act] of Object.entries(actionsOf(player))) {
      session.setActionHandler(action as MediaSessionAction, way === 'file' ? act : null);
    }
    session.metadata = null;
    shown = '';
  });
  player.watch((state) => {
    const { recording, stretch, way, isPlaying } = state;
    if (!recording || way !== 'file') return;
    session.playbackState = isPlaying ? 'playing' : 'paused';
    setPosition(session, state);
    const title = stretch?.title ?? recording.title;
    if (title === shown) return;
    shown = title;
    session.metadata = new MediaMetadata(metadataOf(title, recording, listening));
  });
}

function setPosition(session: MediaSession, { at, duration, rate }: PlayerState): void {
  if (duration === null || at > duration) return;
  session.setPositionState({ duration, position: at, playbackRate: rate });
}

/** Chapters are a newer part of the standard (Media Session, 9), which others pass over. */
function metadataOf(title: string, { episode, title: album }: Recording, listening: Listening) {
  const { show, artwork, stretches } = listening;
  const chapters = stretches.filter((stretch) => stretch.episode === episode);
  return {
    title,
    artist: show,
    album: `${episode}: ${album}`,
    artwork: [{ src: artwork }],
    chapterInfo: chapters.map((stretch) => ({ title: stretch.title, startTime: stretch.start })),
  };
}
