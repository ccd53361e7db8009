import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { codeOf } from '../faults/systemFault.js';

/** Whoever still sends gets so long to finish and read why it was in vain. */
const LINGER_MS = 3000;

const ANSWERS: Record<string, { status: string; text: string }> = {
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    text: 'This address is longer than 64 KB, which is more than can be read. If you pasted a long text to look up change IDs, paste it in parts; with JavaScript, or through a list of the IDs alone, a text of any length works. Nothing was changed.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    text: 'The request did not arrive in time. Send it again.',
  },
};
const OTHER = { status: '400 Bad Request', text: 'This request is not well-formed HTTP.' };

/** Says in words why a request cannot be read, where Node would answer with a bare status. */
export function explainUnreadable(server: Server): void {
  server.on('clientError', (error: Error, socket: Duplex) => {
    // What follows on the same connection cannot be read either, and was answered already.
    if (!socket.writable) return;
    const { status, text } = ANSWERS[codeOf(error) ?? ''] ?? OTHER;
    const body = page(status, text);
    socket.end(
      [
        `HTTP/1.1 ${status}`,
        'Content-Type: text/html; charset=utf-8',
        `Content-Length: ${Buffer.byteLength(body)}`,
        "Content-Security-Policy: default-src 'none'",
        'X-Content-Type-Options: nosniff',
        'Connection: close',
        '',
        body,
      ].join('\r\n'),
    );
    setTimeout(() => socket.destroy(), LINGER_MS).unref();
  });
}

function page(status: string, text: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${status}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"></head>
<body><h1>This cannot be read</h1><p>${text}</p></body></html>
`;
}
