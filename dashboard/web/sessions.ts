/** Who is signed in. In memory only: a restart signs everybody out, and nothing has to be kept secret on a disk. */
import { randomBytes } from 'node:crypto';
import type { Person } from '../domain/people.ts';
import { BoundedMap } from './bounded-map.ts';

/** Jellyfin is not asked again: an account that was switched off there is let in for so long. */
const LIFE_MS = 7 * 86_400_000;

interface Session {
  readonly person: Person;
  readonly until: number;
}

export class Sessions {
  readonly #sessions = new BoundedMap<Session>(500);

  /** @returns the id that the browser keeps: 256 bits that nobody guesses */
  open(person: Person, now: number): string {
    const id = randomBytes(32).toString('base64url');
    this.#sessions.set(id, { person, until: now + LIFE_MS });
    return id;
  }

  personOf(id: string, now: number): Person | undefined {
    const session = this.#sessions.get(id);
    if (session === undefined) return undefined;
    if (session.until > now) return session.person;
    this.end(id);
    return undefined;
  }

  end(id: string): void {
    this.#sessions.delete(id);
  }
}

export const SESSION_SECONDS = LIFE_MS / 1000;
