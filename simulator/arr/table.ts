/**
 * Rows by a number that is never given twice, as in the servers' own databases. They are kept in an array by that
 * number, which a million rows need far less time and room for than a map.
 */
export class Table<Row extends { readonly id: number }> {
  readonly #rows: (Row | undefined)[] = [];

  add(make: (id: number) => Row): Row {
    const row = make(this.#rows.length + 1);
    this.#rows.push(row);
    return row;
  }

  replace(row: Row): Row {
    this.#rows[row.id - 1] = row;
    return row;
  }

  get(id: number): Row | undefined {
    return this.#rows[id - 1];
  }

  /** The rows of these ids. One unknown id fails the whole call, as the servers' own bulk queries do. */
  getAll(ids: readonly number[]): Row[] {
    const rows = ids.flatMap((id) => this.get(id) ?? []);
    if (rows.length === ids.length) return rows;
    throw new Error(`Expected query to return ${ids.length} rows but returned ${rows.length}`);
  }

  delete(id: number): void {
    if (this.get(id) !== undefined) this.#rows[id - 1] = undefined;
  }

  *all(): Generator<Row> {
    for (const row of this.#rows) if (row !== undefined) yield row;
  }

  find(test: (row: Row) => boolean): Row | undefined {
    return this.#rows.find((row) => row !== undefined && test(row));
  }

  deleteWhere(test: (row: Row) => boolean): void {
    for (const row of this.all()) if (test(row)) this.delete(row.id);
  }
}
