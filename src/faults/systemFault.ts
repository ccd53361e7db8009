const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  ENOENT: 'it is missing',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'it is a folder, not a file',
  EEXIST: 'a file of that name is in the way',
  ENAMETOOLONG: 'its path is too long',
  EBUSY: 'another program holds it',
};

/** The code of a system error, such as `ENOSPC`; null for any other error. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** What went wrong, as the end of a sentence: `the disk is full`. */
export function faultOf(error: unknown): string {
  const code = codeOf(error);
  if (code !== null && Object.hasOwn(SENTENCES, code)) return SENTENCES[code] ?? code;
  return error instanceof Error ? error.message : String(error);
}

/** Faults of the moment rather than of one file: the same read may succeed a second later. */
export function isPassing(error: unknown): boolean {
  return ['EMFILE', 'ENFILE', 'EAGAIN', 'ENOMEM'].includes(codeOf(error) ?? '');
}

/**
 * A fault of the system as one sentence that names its place: `/data/tour.mp3: the disk is full.`
 * @returns null for any other error, which is a bug
 */
export function sentenceOfFault(error: unknown): string | null {
  if (codeOf(error) === null) return null;
  const { syscall, path, dest } = error as Record<'syscall' | 'path' | 'dest', unknown>;
  if (syscall === undefined) return null;
  // Of a copy or a move it is the second place that is written to.
  const place = [dest, path].find((each) => typeof each === 'string');
  const fault = faultOf(error);
  return place === undefined ? `${fault}.` : `${place}: ${fault}.`;
}
