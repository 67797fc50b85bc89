import { findingsOf } from '../../program/config/schema-findings.ts';
import { type ReadText, readSecret } from '../../program/config/secret-file.ts';
import { pathText } from '../../program/config/yaml-source.ts';
import { type Notification, Notifications } from './schema.ts';

/** A receiver with its secret. */
export interface Receiver {
  readonly settings: Notification;
  /** Empty where it needs none. */
  readonly secret: string;
  /** Its place in the configuration, for people: `notifications[0] (ntfy)`. */
  readonly name: string;
}

export interface Receivers {
  readonly receivers: readonly Receiver[];
  /** What is wrong with the others, a line each. */
  readonly problems: readonly string[];
}

/** The receivers that are written as they should be; one that is not does not stop the others. */
export function loadReceivers(value: unknown, readText: ReadText): Receivers {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const read = list.map((entry, index) => readReceiver(entry, index, readText));
  return {
    receivers: read.flatMap((one) => ('problems' in one ? [] : one)),
    problems: read.flatMap((one) => ('problems' in one ? one.problems : [])),
  };
}

/** What is wrong with how the receivers are written, a line each; no file is read. */
export function receiverProblems(value: unknown): readonly string[] {
  return loadReceivers(value, () => 'unread').problems;
}

function readReceiver(
  entry: unknown,
  index: number,
  readText: ReadText,
): Receiver | { readonly problems: readonly string[] } {
  const { data, error } = Notifications.safeParse([entry]);
  const [settings] = data ?? [];
  if (settings === undefined) {
    const findings = findingsOf(Notifications, error?.issues ?? [], [entry]);
    const where = (path: readonly PropertyKey[]) => pathText(['notifications', index, ...path.slice(1)]);
    return { problems: findings.map(({ path, message }) => `${where(path)}: ${message}`) };
  }
  const name = `notifications[${index}] (${settings.kind})`;
  const file = secretFileOf(settings);
  const read = file === undefined ? { text: '' } : readSecret(readText, file);
  return 'fault' in read
    ? { problems: [`${name}: ${read.fault}`] }
    : { settings, secret: read.text.trim(), name };
}

function secretFileOf(settings: Notification): string | undefined {
  switch (settings.kind) {
    case 'discord':
      return settings.urlFile;
    case 'email':
      return settings.passwordFile;
    case 'webhook':
      return settings.secretFile;
    default:
      return settings.tokenFile;
  }
}
