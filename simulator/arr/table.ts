/** Rows by a number that is never given twice, as in the servers' own databases. */
export class Table<Row extends { readonly id: number }> {
  readonly #rows = new Map<number, Row>();
  #lastId = 0;

  add(make: (id: number) => Row): Row {
    this.#lastId += 1;
    return this.replace(make(this.#lastId));
  }

  replace(row: Row): Row {
    this.#rows.set(row.id, row);
    return row;
  }

  get(id: number): Row | undefined {
    return this.#rows.get(id);
  }

  /** The rows of these ids. One unknown id fails the whole call, as the servers' own bulk queries do. */
  getAll(ids: readonly number[]): Row[] {
    const rows = ids.flatMap((id) => this.#rows.get(id) ?? []);
    if (rows.length === ids.length) return rows;
    throw new Error(`Expected query to return ${ids.length} rows but returned ${rows.length}`);
  }

  delete(id: number): void {
    this.#rows.delete(id);
  }

  all(): IterableIterator<Row> {
    return this.#rows.values();
  }

  find(test: (row: Row) => boolean): Row | undefined {
    for (const row of this.#rows.values()) if (test(row)) return row;
    return undefined;
  }

  deleteWhere(test: (row: Row) => boolean): void {
    for (const row of this.#rows.values()) if (test(row)) this.#rows.delete(row.id);
  }

  get size(): number {
    return this.#rows.size;
  }
}
