import { logOf, pauseSetup, stateOf } from '../findings/commands.ts';
import type { Cluster } from '../wishes/cluster.ts';
import { type Check, fine } from './check.ts';
import type { Contact } from './observations.ts';

type NotRead = Extract<Contact, { kind: 'not-read' }>;

/** Whether an app answers, and in which version. */
export function contactCheck(app: string, contact: Contact, cluster: Cluster): Check {
  if (contact.kind === 'not-read') {
    return { severity: 'error', app, subject: app, ...notRead(app, contact, cluster) };
  }
  // What setup goes by in qBittorrent is the version of its interface: 2.11.4 is that of 5.1.
  const ofWhat = app === 'qbittorrent' ? 'with interface' : 'version';
  return fine({ code: 'reachable', app, subject: app, message: `answers, ${ofWhat} ${contact.version}` });
}

function notRead(app: string, { problem, hindrance }: NotRead, cluster: Cluster) {
  switch (hindrance) {
    case 'away':
      return {
        code: 'app-away',
        message: `${problem}; nothing else of it could be checked`,
        nextStep: 'see whether its pod runs and is ready, and why not',
        command: stateOf(app, cluster),
      };
    case 'sign-in':
      return app === 'jellyfin' ? jellyfinSignIn(problem, cluster) : otherSignIn(app, problem, cluster);
    case 'version':
      return {
        code: 'unknown-version',
        message: problem,
        nextStep: 'use the version that this release of the stack names, or a release that knows this one',
      };
    case 'other':
      return {
        code: 'not-read',
        message: `${problem}; nothing else of it could be checked`,
        nextStep: 'see its log for the reason',
        command: logOf(app, cluster),
      };
  }
}

/** Each run of setup is one more try. Jellyfin disables an account after three, where its limit is the usual one. */
function jellyfinSignIn(problem: string, cluster: Cluster) {
  return {
    code: 'sign-in-refused',
    message: `${problem}; a few wrong tries lock the account (three where Jellyfin's limit is the usual one), and every run of media-setup is one`,
    nextStep:
      'pause media-setup, correct the password in Secret media-logins, and enable the account again if it is locked',
    command: pauseSetup(cluster),
  };
}

function otherSignIn(app: string, problem: string, cluster: Cluster) {
  const bans = app === 'qbittorrent' ? '; five wrong tries ban the address for an hour' : '';
  return {
    code: 'sign-in-refused',
    message: `${problem}${bans}`,
    nextStep: 'give the key or password that the app has; an app reads its own when it starts',
    command: logOf(app, cluster),
  };
}
