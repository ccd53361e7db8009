/** Where a file of the library is reached: absolute addresses stay, names are files under `/media/`. */
export function mediaAddress(url: string): string {
  if (/^https?:/i.test(url) || url.startsWith('/media/')) return url;
  return `/media/${url.replace(/^\/+/, '')}`;
}

/** The name of a file inside the media folder, or null when the address leads elsewhere. */
export function localMediaName(url: string): string | null {
  const address = mediaAddress(url);
  return address.startsWith('/media/') ? decodeName(address.slice('/media/'.length)) : null;
}

function decodeName(name: string): string | null {
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}
