/** How a program is let in by a server: an API key, or a user with a password; each as it is or in a file. */
import * as z from 'zod';
import { SecretFile, SecretText, ServerUrl } from './scalars.ts';
import type { Finding } from './schema-findings.ts';
import type { Secret } from './secret.ts';

/** A server that takes an API key, or a user with a password; which of the keys go together is in `signInFindings`. */
export const SignInEntry = z.strictObject({
  url: ServerUrl,
  apiKey: SecretText.exactOptional(),
  apiKeyFile: SecretFile.exactOptional().describe('file that holds the API key'),
  username: z.string().min(1).exactOptional(),
  password: z.string().min(1).exactOptional(),
  passwordFile: SecretFile.exactOptional().describe('file that holds the password'),
});
export type SignInEntry = z.infer<typeof SignInEntry>;

/** The same with its secrets read. */
export type SignIn =
  | { readonly kind: 'api-key'; readonly apiKey: Secret }
  | { readonly kind: 'password'; readonly username: string; readonly password: Secret };

/** How the person wrote a key: the variable's name, or the key itself. */
export type NameOf = (path: readonly PropertyKey[]) => string;

/** A mapping of the file, before any schema has passed it. */
export interface RawEntry {
  readonly path: readonly PropertyKey[];
  readonly value: Readonly<Record<PropertyKey, unknown>>;
}

export function signInFindings(server: RawEntry, nameOf: NameOf): readonly Finding[] {
  const secrets = oneSecret(server, ['apiKey', 'apiKeyFile', 'password', 'passwordFile'], nameOf);
  const password = ['password', 'passwordFile'].find((key) => server.value[key] !== undefined);
  const user = server.value['username'] !== undefined;
  if (password !== undefined && !user) {
    const name = nameOf([...server.path, password]);
    return [...secrets, { path: [...server.path, 'username'], message: `missing; ${name} needs it` }];
  }
  if (user && password === undefined && secrets.length === 0) {
    const message = 'goes with a password, but an API key is given; remove one of them';
    return [{ path: [...server.path, 'username'], message }];
  }
  return secrets;
}

/** Exactly one way to give the secret, so that a stale one never wins silently. */
export function oneSecret(server: RawEntry, keys: readonly string[], nameOf: NameOf): readonly Finding[] {
  const given = keys.filter((key) => server.value[key] !== undefined);
  const names = (list: readonly string[]) => list.map((key) => nameOf([...server.path, key]));
  if (given.length === 1) return [];
  const [first = keys[0] ?? ''] = given;
  return given.length === 0
    ? [{ path: [...server.path, first], message: `missing; set one of ${names(keys).join(', ')}` }]
    : [
        {
          path: [...server.path, first],
          message: `${names(given).join(' and ')} are both set; keep one of them`,
        },
      ];
}
