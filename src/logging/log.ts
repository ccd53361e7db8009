import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './logLevel.js';

/** Tells the one who runs it what went wrong. @param about fields of the line, such as `requestId` */
export type Log = (
  message: string,
  error?: unknown,
  about?: Readonly<Record<string, string>>,
) => void;

/** Where lines go: one JSON object each, with `time` in ISO 8601 and `level` in words. */
export function createLogger(level: LogLevel, destination: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
}

/** The log of all that has no reader to tell: `error` with an error, `warn` without. */
export function logTo(logger: Logger): Log {
  return (message, error, about = {}) => {
    if (error === undefined) logger.warn(about, message);
    else logger.error({ ...about, err: error }, message);
  };
}

/** Written at once: a process that ends, or is killed, takes no line with it. */
export function standardError(): DestinationStream {
  return pino.destination({ dest: 2, sync: true });
}
