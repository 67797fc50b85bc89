import type { JellyfinItemId } from '../../../cleanup/domain/facts/ids.ts';
import type { Shelf } from '../../../cleanup/ports/removers.ts';
import { ServerFailure } from '../../../cleanup/ports/server-failure.ts';
import { itemId } from '../facts.ts';

/** Collections by name, as the media server has them: one unknown item fails a whole call. */
export class FakeShelf implements Shelf {
  readonly collections = new Map<
    string,
    { readonly id: JellyfinItemId; readonly members: Set<JellyfinItemId> }
  >();
  readonly calls: string[] = [];
  /** Items that fail a whole call. */
  readonly unknown = new Set<string>();
  /** Items that the server does not have, and says so. */
  readonly gone = new Set<string>();
  fault: (call: string) => 'refused' | 'lost' | undefined = () => undefined;
  private made = 0;

  async find(name: string) {
    return this.call(`find ${name}`, [], () => this.collections.get(name) ?? 'none');
  }

  async create(name: string, items: readonly JellyfinItemId[] = []) {
    return this.call(`create ${name}`, [], () => {
      this.made += 1;
      const id = itemId(`c${this.made}`);
      this.collections.set(name, { id, members: new Set(items) });
      return id;
    });
  }

  async add(shelf: JellyfinItemId, items: readonly JellyfinItemId[]) {
    return this.call(`add ${shelf} ${items}`, items, () => {
      const missing = items.filter((item) => this.gone.has(item));
      for (const item of items) if (!this.gone.has(item)) this.byId(shelf).members.add(item);
      return missing;
    });
  }

  async remove(shelf: JellyfinItemId, items: readonly JellyfinItemId[]) {
    return this.call(`remove ${shelf} ${items}`, [], () => {
      for (const item of items) this.byId(shelf).members.delete(item);
    });
  }

  membersOf(name: string): readonly string[] {
    return [...(this.collections.get(name)?.members ?? [])].sort();
  }

  private byId(id: JellyfinItemId) {
    const found = [...this.collections.values()].find((one) => one.id === id);
    if (found === undefined) throw new ServerFailure(`no collection ${id}`);
    return found;
  }

  private call<Result>(name: string, items: readonly JellyfinItemId[], action: () => Result): Result {
    this.calls.push(name);
    const fault = this.fault(name);
    if (fault === 'refused') throw new ServerFailure(`${name}: 500`);
    if (items.some((item) => this.unknown.has(item))) throw new ServerFailure(`${name}: 400`);
    const result = action();
    if (fault === 'lost') throw new ServerFailure(`${name}: no answer`, { maybeDone: true });
    return result;
  }
}
