import { nearest } from '../../../program/config/suggest.ts';
import { SECRET_NAMES, secretsOf } from '../../secrets.ts';
import type { Check } from '../check.ts';

/** A sealed value under a key that nothing reads is a typo. */
export const sealedKeys: Check = (config) => {
  const { secrets } = config;
  if (secrets.provider !== 'sealedSecret') return [];
  const specs = secretsOf(config);
  return SECRET_NAMES.flatMap((name) => {
    const known = specs.find((spec) => spec.name === name)?.keys.map(({ key }) => key) ?? [];
    const unread = Object.keys(secrets.encrypted[name]).filter((key) => !known.includes(key));
    return unread.map((key) => {
      const slip = nearest(key, known);
      const wayOut =
        slip === undefined ? `keys of this Secret: ${known.join(', ') || 'none'}` : `did you mean ${slip}`;
      return {
        path: ['secrets', 'encrypted', name, key],
        on: 'key',
        message: `nothing reads this key; ${wayOut}`,
      };
    });
  });
};

/** Pods that read a key which is missing do not start. */
export const missingSealedKeys: Check = (config) => {
  const { secrets } = config;
  if (secrets.provider !== 'sealedSecret') return [];
  return secretsOf(config).flatMap(({ name, keys }) => {
    const given = Object.keys(secrets.encrypted[name]);
    const missing = keys
      .filter(({ key, readBy }) => readBy.length > 0 && !given.includes(key))
      .map(({ key }) => key);
    if (missing.length === 0) return [];
    const message = `lacks ${missing.join(', ')}; pods that read them wait until the Secret ${name} has them`;
    return [{ path: ['secrets', 'encrypted', name], message }];
  });
};
