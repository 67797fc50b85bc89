import { describe, expect, it } from 'vitest';
import { ServerError, type ServerErrorCode } from '../../../clients/http/server-error.ts';
import { type Exchange, type RecordedServer, type Recording, recordingsOf } from '../../support/recorded.ts';
import { meaningOf, type Replay, replay } from '../../support/replay.ts';
import { type Difference, differences } from './differences.ts';
import { swapped } from './null-and-absent.ts';
import { compact } from './plain.ts';

/** How a client is called as when this was recorded, and what a person reads in the answers. */
export interface Entry<Client> {
  call(client: Client, recording: Recording, replayed: Replay): Promise<unknown>;
  /** Absent where nothing is answered. */
  reads?(recording: Recording): unknown;
}

export interface Replayed<Client> {
  /** By the name of a recording, or by that of its operation. */
  readonly entries: Readonly<Record<string, Entry<Client>>>;
  /** Recordings that end with an error of the client. */
  readonly fails: Readonly<Record<string, ServerErrorCode>>;
  open(replayed: Replay, recording: Recording): Client;
  /** What the client asks before, every time. */
  readonly before?: (recording: Recording) => readonly Exchange[];
}

/** Every recording of a server is a test; one that no entry tells how to call fails. */
export function describeRecordings<Client extends { close(): Promise<void> }>(
  server: RecordedServer,
  { entries, fails, open, before = () => [] }: Replayed<Client>,
): void {
  const recordings = recordingsOf(server);

  /** Calls the client, answers being changed or not; tells what was asked and what came of it. */
  const run = async (recording: Recording, change: (exchange: Exchange) => Exchange = (same) => same) => {
    const { name, operation } = recording;
    const entry = entries[name] ?? entries[operation];
    if (entry === undefined) throw new Error(`no entry tells how ${name} is called`);
    const expected = today([...before(recording), ...recording.exchanges], server, name);
    const replayed = replay(expected.map(change));
    const client = open(replayed, recording);
    const outcome = await entry.call(client, recording, replayed).catch((error: unknown) => error);
    await client.close();
    await replayed.dispatcher.close();
    return {
      asked: replayed.sent,
      toAsk: expected.map(meaningOf),
      found: read(outcome),
      toFind: fails[name] ?? compact(entry.reads?.(recording)),
    };
  };

  describe(`what ${server} answered`, () => {
    it.each(named(recordings))('to %s', async (_name, recording) => {
      const { asked, toAsk, found, toFind } = await run(recording);

      expect(asked).toEqual(toAsk);
      expect(found).toEqual(toFind);
    });

    const reads = recordings.filter(({ exchanges }) =>
      exchanges.every(({ request }) => request.method === 'GET'),
    );
    it.each(named(reads))(
      'to %s reads the same with null for absent, and absent for null (trap 33)',
      async (_name, recording) => {
        const { found, toFind } = await run(recording, swapped);

        expect(found).toEqual(toFind);
      },
    );

    it('is expected nowhere without having been recorded', () => {
      const known = new Set(recordings.flatMap(({ name, operation }) => [name, operation]));
      const expected = [...Object.keys(entries), ...Object.keys(fails)];

      expect(expected.filter((name) => !known.has(name) && !known.has(name.split('-')[0] ?? ''))).toEqual([]);
    });
  });
}

function named(recordings: readonly Recording[]): [string, Recording][] {
  return recordings.map((recording) => [recording.name, recording]);
}

/** What a call came to: its result, or the code of its error. */
function read(outcome: unknown): unknown {
  if (outcome instanceof ServerError) return outcome.code;
  if (outcome instanceof Error) throw outcome;
  return compact(outcome);
}

/** What is asked and answered today: what was recorded, but for the differences. */
function today(recorded: readonly Exchange[], server: RecordedServer, name: string): Exchange[] {
  const own = differences.filter(({ cases }) => cases.includes(name));
  const changed = recorded.map((exchange) =>
    own.reduce((one, { changes }) => changes?.(one) ?? one, exchange),
  );
  const between = (place: 'first' | 'last') =>
    own.flatMap((difference) => (difference.besides?.place === place ? [besides(difference, server)] : []));
  return [...between('first'), ...changed, ...between('last')];
}

function besides({ besides: other, cases }: Difference, server: RecordedServer): Exchange {
  const { exchanges } = recordingsOf(server).find(({ name }) => name === other?.like) ?? {};
  if (exchanges === undefined) throw new Error(`${cases.join()}: there is no recording ${other?.like}`);
  return exchanges[0];
}
