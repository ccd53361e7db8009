/** The number of a mark, from 0. */
export type Mark = number;

/**
 * What texts can be narrowed by, as numbers: `area:billing`, `has:time`. Counts how many texts have
 * each, so that it is known what there is.
 */
export class Marks {
  readonly #numbers = new Map<string, Mark>();
  readonly #names: string[] = [];
  readonly #texts: number[] = [];
  readonly #values = new Map<string, { value: string; mark: Mark }[]>();

  get size(): number {
    return this.#names.length;
  }

  /** The number of a mark, which becomes known. */
  of(mark: string): Mark {
    const known = this.#numbers.get(mark);
    if (known !== undefined) return known;
    const number = this.#names.length;
    this.#numbers.set(mark, number);
    this.#names.push(mark);
    this.#texts.push(0);
    const [filter = '', value = ''] = mark.split(':');
    const values = this.#values.get(filter) ?? [];
    this.#values.set(filter, values);
    values.push({ value, mark: number });
    return number;
  }

  /** The number of a mark that a text has or had; -1, which none has, for what may yet come. */
  find(mark: string): Mark {
    return this.#numbers.get(mark) ?? -1;
  }

  isUsed(mark: string): boolean {
    return (this.#texts[this.find(mark)] ?? 0) > 0;
  }

  count(marks: readonly Mark[], by: 1 | -1): void {
    for (const mark of marks) this.#texts[mark] = (this.#texts[mark] ?? 0) + by;
  }

  name(mark: Mark): string {
    return this.#names[mark] ?? '';
  }

  /** The values of a filter that any text has, with their marks. */
  valuesOf(filter: string): { value: string; mark: Mark }[] {
    return (this.#values.get(filter) ?? []).filter(({ mark }) => (this.#texts[mark] ?? 0) > 0);
  }
}
