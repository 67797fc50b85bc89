import { type RecordedServer, type Recording, recordingOf } from '../../support/recorded.ts';
import { type Replay, replay } from '../../support/replay.ts';

/** What a client that is given one recording's answers makes of them. */
export async function replayed<Client extends { close(): Promise<void> }, T>(
  [server, name]: readonly [RecordedServer, string],
  open: (replay: Replay) => Client,
  call: (client: Client) => Promise<T>,
  like: (recording: Recording) => Recording['exchanges'] = ({ exchanges }) => exchanges,
): Promise<T> {
  const answers = replay(like(recordingOf(server, name)));
  const client = open(answers);
  try {
    return await call(client);
  } finally {
    await client.close();
    await answers.dispatcher.close();
  }
}
