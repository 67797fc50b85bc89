import { beforeAll, describe, expect, it } from 'vitest';
import { callsSeen, type SeenCall } from './calls-seen.ts';
import { callsOf, isSameCall, SERVERS } from './documented.ts';
import { OPERATIONS } from './operations.ts';

/** What a program sends and did not have to while it was recorded; each has a test of its own. */
const NOT_ACTED_OUT = [
  'setup jellyfin POST /Library/VirtualFolders/LibraryOptions',
  'setup jellyfin POST /Library/VirtualFolders/Paths',
  'setup jellyfin POST /ScheduledTasks/{taskId}/Triggers',
  'cleanup qbittorrent GET /api/v2/torrents/files',
  'cleanup qbittorrent POST /api/v2/torrents/delete',
];

/** Some households live for some nights; their time decides nothing. */
const RECORDING_MS = 240_000;

const nameOf = ({ method, path }: { readonly method: string; readonly path: string }) => `${method} ${path}`;

let seen: readonly SeenCall[];
beforeAll(async () => {
  seen = await callsSeen();
}, RECORDING_MS);

describe.each(SERVERS)('the calls of %s in docs/', (server) => {
  const documented = callsOf(server);
  const ofServer = () => seen.filter((call) => call.server === server);

  it('are all that the client can make', () => {
    const missing = OPERATIONS[server].filter(
      (operation) => !documented.some((row) => isSameCall(row, operation)),
    );

    expect(missing.map(nameOf)).toEqual([]);
  });

  it('are none that does not exist', () => {
    const known = [...OPERATIONS[server], ...ofServer()];

    expect(documented.filter((row) => !known.some((call) => isSameCall(row, call))).map(nameOf)).toEqual([]);
    expect(new Set(documented.map(nameOf)).size).toBe(documented.length);
  });

  it('name every program that sends them', () => {
    const unnamed = ofServer().filter(
      (call) => !documented.some((row) => isSameCall(row, call) && row.programs.includes(call.program)),
    );

    expect([...new Set(unnamed.map((call) => `${call.program} ${nameOf(call)}`))]).toEqual([]);
  });

  it('name no program that does not', () => {
    const claimed = documented.flatMap((row) => row.programs.map((program) => ({ ...row, program })));
    const unseen = claimed.filter(
      (claim) => !ofServer().some((call) => call.program === claim.program && isSameCall(claim, call)),
    );

    expect(unseen.map((claim) => `${claim.program} ${server} ${nameOf(claim)}`).toSorted()).toEqual(
      NOT_ACTED_OUT.filter((entry) => entry.split(' ')[1] === server).toSorted(),
    );
  });
});
