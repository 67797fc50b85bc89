import { openJellyfinAdmin } from '../../../clients/jellyfin/open.ts';
import { mockOrigin } from '../../support/mock-http.ts';
import { type Recording, recordingOf } from '../../support/recorded.ts';
import type { Replay } from '../../support/replay.ts';
import { describeRecordings } from './describe-recordings.ts';
import { jellyfinEntries } from './jellyfin.entries.ts';
import { exchangeOf, fieldOf } from './plain.ts';

const fails = {
  'wrong-key': 'unauthorized',
  'wrong-password': 'unauthorized',
  'disabled-user-login': 'forbidden',
  'plain-user-libraries': 'forbidden',
  'addToCollection-unknown': 'rejected',
  'createCollection-again': 'conflict',
  'createLibrary-missing-path': 'rejected',
  'createLibrary-taken': 'conflict',
  'createUser-taken': 'rejected',
} as const;

for (const server of ['jellyfin-10.11.11', 'jellyfin-12.0-rc5'] as const) {
  const login = exchangeOf(recordingOf(server, 'plain-user-users'));
  const before = (recording: Recording) => (hasSession(recording) ? [login] : []);
  describeRecordings(server, { entries: jellyfinEntries, fails, open, before });
}

/** With a login where one was recorded, else with a key; both were blacked out alike. */
function open({ dispatcher }: Replay, recording: Recording) {
  return openJellyfinAdmin({ url: mockOrigin, dispatcher, credentials: credentialsOf(recording) });
}

function credentialsOf(recording: Recording) {
  const { request } = exchangeOf(recording);
  if (!request.headers['authorization']?.includes('Client=')) return { apiKey: 'REDACTED' };
  return { username: String(fieldOf(request.body ?? {}, 'Username') ?? 'cat'), password: 'REDACTED' };
}

/** Whether this was asked in a session that was there already: the client logs in first. */
function hasSession(recording: Recording): boolean {
  const authorization = exchangeOf(recording).request.headers['authorization'] ?? '';
  return authorization.includes('Client=') && authorization.includes('Token=');
}
