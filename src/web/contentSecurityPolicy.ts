import { embedOrigins } from '../domain/video.js';

/**
 * What a document may load, and who may frame it. `page`: any page. `player`: a page that holds the
 * player, whose components style themselves inline. `embed`: the small player inside other sites.
 */
export type DocumentKind = 'page' | 'player' | 'embed';

/** Nothing inline and nothing from elsewhere, but media: an episode's file may be at another host. */
const PAGE = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self'",
  'media-src': "'self' https: http:",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

const PLAYER = { ...PAGE, 'style-src': "'self' 'unsafe-inline'", 'frame-src': "'self'" };

const POLICIES: Record<DocumentKind, string> = {
  page: written(PAGE),
  player: written(PLAYER),
  embed: written({ ...PLAYER, 'form-action': "'none'", 'frame-ancestors': '*' }),
};

/** The Content-Security-Policy of a document of ours. */
export function contentSecurityPolicy(kind: DocumentKind): string {
  return POLICIES[kind];
}

/**
 * The policy of the framed page in which a video of a host plays: it alone lets that host's script
 * and frame in, and nothing else of any other.
 */
export function hostFramePolicy(videoUrl: string): string {
  const { script, frame } = embedOrigins(videoUrl);
  return written({
    ...PAGE,
    'script-src': ["'self'", ...script].join(' '),
    'style-src': "'self' 'unsafe-inline'",
    'media-src': "'none'",
    'connect-src': "'none'",
    'frame-src': frame.join(' ') || "'none'",
    'form-action': "'none'",
    // The embedded player frames it too, inside pages of any site; it only plays.
    'frame-ancestors': '*',
  });
}

function written(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
