import { isHostFailure, type HostFailure } from './failures.js';
import type { HostState } from './hostState.js';
import type { Wish } from './wishes.js';

/** From the page to the frame in which a host's video plays. The first one begins; until then no host is contacted. */
export interface HostCommand {
  /** Counted up from 1. */
  id: number;
  wish: Wish;
}

/** From the frame to the page. */
export type HostReport =
  /** Its script runs and waits for the first command. */
  | { is: 'here' }
  /** What the video does since the command `seen` arrived. */
  | { is: 'state'; seen: number; state: HostState }
  | { is: 'failure'; failure: HostFailure };

type Kind = 'number' | 'boolean';

const WISH: Record<keyof Wish, Kind> = {
  currentTime: 'number',
  paused: 'boolean',
  playbackRate: 'number',
  volume: 'number',
  muted: 'boolean',
};

const STATE: Record<Exclude<keyof HostState, 'duration'>, Kind> = {
  ...(WISH as Required<typeof WISH>),
  ended: 'boolean',
  seeking: 'boolean',
  readyState: 'number',
};

/** @returns null when the message is none of ours: extensions and hosts send messages of their own */
export function readCommand(data: unknown): HostCommand | null {
  if (!isRecord(data) || !isOfKind(data.id, 'number') || !isRecord(data.wish)) return null;
  const isWish = Object.entries(data.wish).every(
    ([name, value]) => Object.hasOwn(WISH, name) && isOfKind(value, WISH[name as keyof Wish]),
  );
  return isWish ? (data as unknown as HostCommand) : null;
}

/** @returns null when the message is none of ours */
export function readReport(data: unknown): HostReport | null {
  if (!isRecord(data)) return null;
  const isOurs =
    data.is === 'here' ||
    (data.is === 'state' && isOfKind(data.seen, 'number') && isState(data.state)) ||
    (data.is === 'failure' && isHostFailure(data.failure));
  return isOurs ? (data as unknown as HostReport) : null;
}

function isState(value: unknown): boolean {
  return (
    isRecord(value) &&
    (value.duration === null || isOfKind(value.duration, 'number')) &&
    Object.entries(STATE).every(([name, kind]) => isOfKind(value[name], kind))
  );
}

function isOfKind(value: unknown, kind: Kind): boolean {
  return kind === 'number' ? Number.isFinite(value) : typeof value === 'boolean';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
