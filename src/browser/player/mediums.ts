import type { Recording } from '../../listening/listening.js';
import { createHosted } from '../hosts/hostedVideo.js';
import type { Medium } from './medium.js';
import type { Way } from './player.js';

/** Gives what plays a recording; null when it cannot be played in that way. */
export type Mediums = (recording: Recording, way: Way) => Medium | null;

/**
 * Elements that play. One `<audio>` and one `<video>` play all files: a browser that let them play
 * once, because somebody pressed a button, lets them play the next episode by themselves.
 * @param chapters whether a recording has chapters to show on the time line
 */
export function createMediums(chapters: (recording: Recording) => boolean): Mediums {
  const files = new Map<string, HTMLMediaElement>();

  return (recording, way) => {
    const { file, hosted, duration } = recording;
    if (way === 'hosted' || file === null) return hosted && createHosted(hosted, duration);
    const element = files.get(file.kind) ?? newElement(file.kind);
    files.set(file.kind, element);
    if (element.getAttribute('src') !== file.src) {
      element.replaceChildren(...(chapters(recording) ? [chapterTrack(recording)] : []));
      element.setAttribute('src', file.src);
    }
    return element;
  };
}

function newElement(kind: 'audio' | 'video'): HTMLMediaElement {
  const element = document.createElement(kind);
  element.preload = 'metadata';
  element.toggleAttribute('playsinline', true);
  return element;
}

function chapterTrack(recording: Recording): HTMLTrackElement {
  const track = document.createElement('track');
  track.kind = 'chapters';
  track.src = `${recording.href}/chapters.vtt`;
  track.default = true;
  return track;
}
