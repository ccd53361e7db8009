import type { Recording } from '../../listening/listening.js';
import type { Player, PlayerState } from '../player/player.js';

/** One line for what has to be said: the segment is over, or it cannot be played. */
export interface Message {
  element: HTMLElement;
  show: (state: PlayerState) => void;
}

/** @param elsewhere where the recording can be had when it does not play here */
export function createMessage(player: Player, recording: Recording, elsewhere: string): Message {
  const element = document.createElement('p');
  element.className = 'message';
  // There before its text, so that a screen reader tells of it.
  element.setAttribute('role', 'status');
  const sentence = document.createElement('span');
  const onwards = document.createElement('button');
  onwards.type = 'button';
  onwards.textContent = 'Go on';
  onwards.addEventListener('click', () => {
    player.play(recording.episode, player.state().at);
  });
  const link = document.createElement('a');
  link.href = elsewhere;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = recording.file ? 'Open the file' : `Watch at ${recording.hosted?.host ?? ''}`;
  let shown: PlayerState['message'] = null;

  return {
    element,
    show: ({ message }) => {
      if (message?.text === shown?.text) return;
      const hadFocus = element.contains(document.activeElement);
      shown = message;
      sentence.textContent = message?.text ?? '';
      element.replaceChildren(...(message ? [sentence, message.isFault ? link : onwards] : []));
      // What is pressed goes away with the line; the play button stays.
      if (hadFocus) element.parentElement?.querySelector<HTMLElement>('.play')?.focus();
    },
  };
}
