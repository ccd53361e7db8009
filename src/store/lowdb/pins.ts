/** As many followers as may poll one store at their own pace. */
const REMEMBERED = 16;

/**
 * The revisions that followers were last told. A follower asks for the changes since one of them, and
 * wants to know what each document was then, however often it was saved in between: so the states of
 * these revisions stay in memory, although their files may be gone.
 */
export class Pins {
  #revisions: number[] = [];

  add(revision: number): void {
    if (this.has(revision)) return;
    this.#revisions = [...this.#revisions, revision].slice(-REMEMBERED);
  }

  has(revision: number): boolean {
    return this.#revisions.includes(revision);
  }

  /**
   * @param versions states of one document, newest first
   * @returns the first `kept` of them, and behind these the ones that were current at a remembered revision
   */
  retained<V extends { revision: number }>(versions: readonly V[], kept: number): V[] {
    const told = new Set(
      this.#revisions.map((pin) => versions.find(({ revision }) => revision <= pin)),
    );
    return versions.filter((version, index) => index < kept || told.has(version));
  }
}
