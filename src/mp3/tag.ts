/** One frame of an ID3v2 tag. What is in it is kept as it is. */
export interface Frame {
  /** Four signs, such as `TIT2`. */
  id: string;
  /** The two bytes of flags. */
  flags: number;
  body: Uint8Array;
}

/** An ID3v2 tag as it can be written; one of version 2.2 is read as 2.3. */
export interface Tag {
  version: 3 | 4;
  frames: Frame[];
}
