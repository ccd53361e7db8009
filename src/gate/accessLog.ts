import { shortened } from './address.js';
import type { Watcher } from './gate.js';

/** `on` shortens the addresses of readers, `full` does not. */
export type AccessLog = 'off' | 'on' | 'full';

/** A line of it. Queries are left out: they hold what people search for. */
export interface AccessLine {
  requestId: string;
  reader: string;
  method: string;
  path: string;
  status: number;
  /** False when the reader left, or was cut off, before all of it was sent. */
  whole: boolean;
  milliseconds: number;
}

/** @param write is told of each request when it is over; @param clock milliseconds since any moment */
export function accessLog(
  kind: 'on' | 'full',
  write: (line: AccessLine) => void,
  clock: () => number,
): Watcher {
  return (request, response, { id, reader, path }) => {
    const began = clock();
    response.once('close', () => {
      write({
        requestId: id,
        reader: kind === 'full' ? reader : shortened(reader),
        method: request.method ?? '',
        path,
        status: response.statusCode,
        whole: response.writableFinished,
        milliseconds: Math.round((clock() - began) * 10) / 10,
      });
    });
  };
}
