import { Parser } from 'htmlparser2';

const ACTIVE = /^(?:script|iframe|object|embed|form|input|style|link|meta|base|applet|frame)$/;
const ADDRESSES = ['href', 'src', 'poster', 'cite', 'action'];

/**
 * What HTML inside a feed must not hold: relative addresses, which lead nowhere in a reader, and what
 * runs.
 * @returns each fault once: `<script>`, `href="/episodes/18"`
 */
export function htmlFaults(html: string): string[] {
  const faults = new Set<string>();
  const parser = new Parser({
    onopentag(name, attributes) {
      if (ACTIVE.test(name)) faults.add(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute.startsWith('on')) faults.add(attribute);
        const isAddress = ADDRESSES.includes(attribute);
        if (isAddress && !/^(?:https?:\/\/|mailto:|tel:)/i.test(value.trim())) {
          faults.add(`${attribute}="${value}"`);
        }
      }
    },
  });
  parser.end(html);
  return [...faults];
}
