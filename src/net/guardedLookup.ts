import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** All addresses of a host name, as the system has them. */
export type Resolve = (
  hostname: string,
  done: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void;

/** A host, by name or as a bare address, that leads to where we do not go. */
export class NotPublic extends Error {
  readonly address: string;

  constructor(address: string) {
    super(`${address} is not public`);
    this.address = address;
  }
}

const bySystem: Resolve = (hostname, done) => {
  systemLookup(hostname, { all: true, order: 'verbatim' }, done);
};

/**
 * The `lookup` of a connection, which gives it addresses only that may be asked. The connection goes to what is
 * answered here and the name is not looked up again: a DNS that changes its answer gains nothing.
 * Not asked by Node for a host that is written as an IP address: that one is checked beforehand.
 */
export function guardedLookup(
  mayAsk: (ip: string) => boolean,
  resolve: Resolve = bySystem,
): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, (error, found) => {
      if (error !== null) {
        callback(error, '');
        return;
      }
      const wanted = found.filter(({ family }) => familyIs(options.family, family));
      const [first, ...others] = wanted.filter(({ address }) => mayAsk(address));
      if (first === undefined) {
        callback(new NotPublic(found[0]?.address ?? hostname), '');
      } else if (options.all === true) {
        callback(null, [first, ...others]);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };
}

function familyIs(wanted: number | string | undefined, family: number): boolean {
  return wanted === undefined || wanted === 0 || wanted === family || wanted === `IPv${family}`;
}
