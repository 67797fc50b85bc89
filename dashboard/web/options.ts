/** What the web is made of; `open-dashboard.ts` gives the real parts, tests their own. */
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Person } from '../domain/people.ts';
import type { Language } from '../pages/messages/messages.ts';
import type { Audit } from '../ports/audit.ts';
import type { HouseReader } from '../ports/house-reader.ts';
import type { Identity } from '../ports/identity.ts';
import type { KeepTags } from '../ports/keep-tags.ts';
import type { Posters } from '../ports/posters.ts';
import type { Ranges } from './addresses.ts';

export interface WebOptions {
  readonly house: HouseReader;
  readonly tags: KeepTags;
  readonly audit: Audit;
  readonly posters: Posters;
  readonly door: Door;
  /** Addresses that are believed what they say of those behind them. */
  readonly trustedProxies: Ranges;
  readonly language: Language | 'auto';
  readonly timeZone: string;
  /** The first run after an instant; undefined where nobody knows. */
  readonly runAfter: (at: number) => number | undefined;
  /** The same of the checks of setup. */
  readonly checksAfter: (at: number) => number | undefined;
  /** False once the process is to end. */
  readonly isReady: () => boolean;
  readonly now: () => number;
  readonly log: (entry: WebLog) => void;
}

/** How people get in: by an account of Jellyfin, or by a proxy that has let them in and says who they are. */
export type Door =
  | { readonly kind: 'sign-in'; readonly identity: Identity; readonly people: 'everybody' | 'administrators' }
  | {
      readonly kind: 'proxy';
      /** Lower case. */
      readonly header: string;
      /** Who may set it. */
      readonly from: Ranges;
      readonly administrators: readonly string[];
    };

export interface WebLog {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: 'sign-in' | 'sign-in-refused' | 'keep' | 'release' | 'fault';
  readonly msg: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** Who asks. A stranger is nobody yet; `outside` came past the proxy, and `nameless` through it without a name. */
export type Visitor =
  | { readonly kind: 'person'; readonly person: Person; readonly session?: string; readonly binding: string }
  | { readonly kind: 'stranger' | 'outside' | 'nameless' };

export interface WebEnv {
  readonly Bindings: HttpBindings;
  readonly Variables: { visitor: Visitor; person: Person };
}

export type WebContext = Context<WebEnv>;
