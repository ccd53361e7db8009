/** The media types of what Apple Podcasts plays. */
export const APPLE_TYPES: readonly string[] = [
  ...['audio/mpeg', 'audio/x-m4a'],
  ...['video/mp4', 'video/x-m4v', 'video/quicktime'],
];
