import { oneLine } from '../domain/oneLine.js';
import { ask, type Answer, type AskOptions } from './ask.js';
import { decode } from './decode.js';
import type { Failure } from './failure.js';
import { PACKINGS, receive } from './receive.js';
import { statusFailure } from './statusFailure.js';

export interface FormAccepted {
  ok: true;
  /** 200 to 299. */
  status: number;
}

export interface FormFailure extends Failure {
  /** The Retry-After header as it was sent: seconds or a date; null when there was none. */
  retryAfter: string | null;
}

const MOST_OF_AN_ANSWER = 100_000;
const MOST_OF_A_REASON = 200;

/**
 * Sends a form (application/x-www-form-urlencoded). Guarded as `fetchText` is; a redirect is followed
 * where it says that the form is to be sent on (307, 308).
 * @returns whether it was taken; or one sentence on why not, with the reason that was answered
 */
export async function postForm(
  address: string,
  fields: Readonly<Record<string, string>>,
  options: AskOptions,
): Promise<FormAccepted | FormFailure> {
  const body = new URLSearchParams(fields).toString();
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': String(Buffer.byteLength(body)),
    Accept: '*/*',
    'Accept-Encoding': PACKINGS,
  };
  const outcome = await ask(
    address,
    { method: 'POST', headers, body },
    options,
    async (answer): Promise<FormAccepted | FormFailure> => {
      const { status } = answer;
      if (status >= 200 && status <= 299) return { ok: true, status };
      const failure = statusFailure(answer);
      return {
        ...failure,
        message: `${failure.message}${await reasonIn(answer)}`,
        retryAfter: answer.headers.get('retry-after'),
      };
    },
  );
  return outcome.ok || 'retryAfter' in outcome ? outcome : { ...outcome, retryAfter: null };
}

async function reasonIn({ headers, body }: Answer): Promise<string> {
  const type = headers.get('content-type') ?? '';
  if (/html/i.test(type)) return '';
  let text: string;
  try {
    text = decode(await receive(body, MOST_OF_AN_ANSWER), type);
  } catch {
    // Too long or cut off: the status has said what counts, and this must not say otherwise.
    return '';
  }
  const reason = oneLine(text).slice(0, MOST_OF_A_REASON);
  return reason === '' || reason.startsWith('<') ? '' : ` It says: ${reason}`;
}
