import { isMoving, type HostState } from './hostState.js';

/** What a page wants of a video; what is not named may stay. */
export type Wish = Partial<
  Pick<HostState, 'currentTime' | 'paused' | 'playbackRate' | 'volume' | 'muted'>
>;

/** Wishes that a host was told and did not grant yet, each with the moment until which that is waited for. */
export interface Standing {
  wish: Wish;
  until: Partial<Record<keyof Wish, number>>;
}

export const NO_WISHES: Standing = { wish: {}, until: {} };

/** Adds wishes to those that stand; the newer one counts. @param now in milliseconds, of any clock */
export function withWish(standing: Standing, wish: Wish, now: number): Standing {
  const until = namesOf(wish).map((name) => [name, now + patience(name, wish)]);
  return {
    wish: { ...standing.wish, ...wish },
    until: { ...standing.until, ...(Object.fromEntries(until) as Standing['until']) },
  };
}

/** The wishes that are neither granted nor refused. @param now as for `withWish` */
export function stillStanding(standing: Standing, actual: HostState, now: number): Standing {
  const names = namesOf(standing.wish).filter(
    (name) => (standing.until[name] ?? 0) > now && !isGranted(name, standing.wish, actual),
  );
  return { wish: picked(standing.wish, names), until: picked(standing.until, names) };
}

/** What stands when a host has said no to one of them. */
export function without(standing: Standing, refused: keyof Wish): Standing {
  const names = namesOf(standing.wish).filter((name) => name !== refused);
  return { wish: picked(standing.wish, names), until: picked(standing.until, names) };
}

/**
 * What a media element would say that was told these things: it is where it was sent and plays as soon
 * as it was told to, though what it shows comes later.
 */
export function asWished(actual: HostState, { wish }: Standing): HostState {
  const seeks = wish.currentTime !== undefined;
  const begins = wish.paused === false;
  return {
    ...actual,
    ...wish,
    seeking: actual.seeking || seeks,
    ended: actual.ended && !seeks && !begins,
    readyState: begins ? Math.min(actual.readyState, 2) : actual.readyState,
  };
}

/** Milliseconds after which a host that did not do a thing is taken to have refused it. */
function patience(name: keyof Wish, wish: Wish): number {
  // Before a video begins, an advertisement may play.
  if (name === 'paused' && wish.paused === false) return 30_000;
  return name === 'currentTime' ? 5_000 : 2_000;
}

function isGranted(name: keyof Wish, wish: Wish, actual: HostState): boolean {
  if (name === 'currentTime') {
    // Hosts begin a little before, at a picture that stands by itself, and report a little later.
    const beyond = actual.currentTime - (wish.currentTime ?? 0);
    return beyond > -1 && beyond < 2;
  }
  if (name === 'volume') return Math.abs(actual.volume - (wish.volume ?? 0)) < 0.02;
  // On its way to playing, a host may say that it rests.
  if (name === 'paused' && wish.paused === false) return isMoving(actual);
  return wish[name] === actual[name];
}

function namesOf(wish: Wish): (keyof Wish)[] {
  return Object.keys(wish) as (keyof Wish)[];
}

function picked<Whole extends object>(whole: Whole, names: readonly string[]): Partial<Whole> {
  const kept = Object.entries(whole).filter(([name]) => names.includes(name));
  return Object.fromEntries(kept) as Partial<Whole>;
}
