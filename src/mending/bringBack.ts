import type { Store, Stored } from '../store/port.js';

/**
 * Saves a copy of a document as its newest state, where there is none or a damaged one, whose file the
 * store then keeps in DATA_DIR/damaged. What is in order is left alone.
 * Throws SaveRefused.
 * @returns whether it was brought back
 */
export function bringBack(store: Store, { name, value }: Stored): Promise<boolean> {
  return store.transaction(async (transaction) => {
    if ((await transaction.get(name)) !== null) return false;
    transaction.remove(name);
    transaction.put(name, value);
    return true;
  });
}
