import type { JsonObject } from '../http/json-body.ts';
import type { JellyfinActions } from '../jellyfin/actions.ts';

/** Who does it, to the file at which path, and what the action needs beside that. */
interface Deed {
  readonly user: string;
  readonly path: string;
  readonly at: number | undefined;
  readonly fraction: number | undefined;
  readonly favorite: boolean;
}

const ACTIONS: Readonly<Record<string, (actions: JellyfinActions, deed: Deed) => void>> = {
  markPlayed: (actions, { user, path, at }) => actions.markPlayed(user, path, at),
  markUnplayed: (actions, { user, path }) => actions.markUnplayed(user, path),
  favorite: (actions, { user, path, favorite }) => actions.favorite(user, path, favorite),
  startPlaying: (actions, { user, path }) => actions.startPlaying(user, path),
  stopPlaying: (actions, { user, path, fraction }) => actions.stopPlaying(user, path, fraction),
  scan: (actions) => actions.scan(),
};

/** Does for a JSON document what a person does in front of the screen. */
export function act(actions: JellyfinActions, body: JsonObject): void {
  const action = ACTIONS[String(body['action'])];
  if (action === undefined)
    throw new Error(
      `action: expected ${Object.keys(ACTIONS).join(', ')}, got ${JSON.stringify(body['action'])}`,
    );
  const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
  action(actions, {
    user: String(body['user']),
    path: String(body['path']),
    at: number(body['at']),
    fraction: number(body['fraction']),
    favorite: body['favorite'] !== false,
  });
}
