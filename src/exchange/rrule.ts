const RRULE = /^(?:RRULE:)?[A-Z]+=[^;=\s]+(?:;[A-Z]+=[^;=\s]+)*;?$/i;

/** Whether a text has the form of a recurrence rule (RFC 5545, 3.3.10): `FREQ=MONTHLY;INTERVAL=1`. */
export function isRrule(text: string): boolean {
  return RRULE.test(text);
}
