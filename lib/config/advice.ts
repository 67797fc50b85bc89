/** Better words for the slips that this file invites. */
import { knownKeys } from '../../program/config/known-keys.ts';
import type { Finding } from '../../program/config/schema-findings.ts';
import { namesSecret } from '../../program/config/secret-look.ts';
import { Config } from './schema.ts';

/** The finding, with the way out where it is known. */
export function withAdvice({ path, message }: Finding): Finding {
  return { path, message: instanceAdvice(path) ?? secretAdvice(path, message) ?? message };
}

/** Radarr and Sonarr have named instances: `apps.radarr.image` names one called image. */
function instanceAdvice(path: readonly PropertyKey[]): string | undefined {
  const [apps, kind, key] = path;
  if (apps !== 'apps' || (kind !== 'radarr' && kind !== 'sonarr') || typeof key !== 'string')
    return undefined;
  if (!knownKeys(Config, [apps, kind, '*']).includes(key)) return undefined;
  return `expected the name of an instance, got ${key}; ${key} is a setting of one: write apps.${kind}.${kind}.${key}`;
}

/** A secret in this file is in the repository next; whoever wrote one there must hear where it belongs. */
function secretAdvice(path: readonly PropertyKey[], message: string): string | undefined {
  const slip = message.includes('did you mean');
  if (slip || !message.startsWith('unknown key') || !namesSecret(path.at(-1))) return undefined;
  return 'secrets do not belong in this file; remove it, and see npm run secrets';
}
