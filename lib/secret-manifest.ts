/** Secrets as manifests for kubectl, kubeseal or sops, and what to do with them. */

import { Document } from 'yaml';
import type { Config } from './config/schema.ts';
import type { SecretValue } from './secret-key.ts';
import { BY_HAND, type RandomBytes, secretValues } from './secret-values.ts';
import { type SecretSpec, secretsOf } from './secrets.ts';
import { shellWord } from './shell-word.ts';

/** Manifests of all Secrets, with new random values on every call. */
export function renderSecrets(specs: readonly SecretSpec[], random: RandomBytes): string {
  const make = secretValues(random);
  return specs.map((spec) => renderSecret(spec, make)).join('---\n');
}

/** One Secret as a manifest; `data` are values that it has already, in base64. */
export function renderSecret(
  { name, namespace, keys }: SecretSpec,
  make: (value: SecretValue) => string,
  data: Readonly<Record<string, string>> = {},
): string {
  const document = new Document({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, namespace, labels: { 'app.kubernetes.io/part-of': 'media-pipeline' } },
    type: 'Opaque',
  });
  const entries = keys.map(({ key, value }) => {
    const node = document.createNode(make(value));
    // Quoted, so that no reader of YAML takes a key made of digits for a number.
    node.type = 'QUOTE_DOUBLE';
    if (value.kind === 'by-hand') node.comment = ` ${value.hint}`;
    return [key, node];
  });
  if (Object.keys(data).length > 0) document.set('data', document.createNode(data));
  document.set('stringData', document.createNode(Object.fromEntries(entries)));
  return document.toString({ lineWidth: 0 });
}

/** The command that prints the Secrets of a file. */
export function secretsCommand(file: string): string {
  return `npm run --silent secrets -- ${shellWord(file)}`;
}

const ways = (print: string): Readonly<Record<Config['secrets']['provider'], string>> => ({
  existing: `apply them: ${print}, fill in, kubectl apply --server-side -f secrets.yaml, then delete the file`,
  externalSecret: 'put the values into your store: one entry per Secret, one property per key; apply nothing',
  sealedSecret: `seal them: ${print}, fill in, kubeseal --format yaml < secrets.yaml, then copy each encryptedData into secrets.encrypted of media.yaml`,
  sops: `encrypt them: ${print}, fill in, sops --encrypt --encrypted-regex '^stringData$' secrets.yaml > secrets.enc.yaml, commit that one only`,
});

/** Lines for the person at the terminal; they hold no value. */
export function secretHints(config: Config, file: string): readonly string[] {
  const hints = (kind: 'by-hand' | 'first-password') =>
    secretsOf(config).flatMap(({ name, keys }) =>
      keys.flatMap(({ key, value }) => (value.kind === kind ? [`  ${name} ${key}: ${value.hint}`] : [])),
    );
  const byHand = hints('by-hand');
  const owned = hints('first-password');
  return [
    'new random values on every run: run it once, and keep what you applied',
    ways(`${secretsCommand(file)} > secrets.yaml`)[config.secrets.provider],
    ...(byHand.length > 0 ? [`fill in, where it says ${BY_HAND}:`, ...byHand] : []),
    ...(owned.length > 0 ? ['replace, where the app is in use already:', ...owned] : []),
    `sign in to qBittorrent as ${config.apps.qbittorrent.username} with the value of password in Secret qbittorrent`,
  ];
}

/** What to do with single keys: everything else that a Secret holds must stay. */
export function chosenHints({ secrets }: Config, specs: readonly SecretSpec[]): readonly string[] {
  const patches = specs.map(
    ({ name, namespace }) => `  kubectl patch secret ${name} -n ${namespace} --patch-file FILE`,
  );
  const several = specs.length > 1 ? ', each document from a file of its own' : '';
  const ways: Readonly<Record<Config['secrets']['provider'], readonly string[]>> = {
    existing: [
      `new random values; put them in with a patch, which leaves all other keys alone${several}:`,
      ...patches,
    ],
    externalSecret: ['new random values; put them into your store: one property per key; apply nothing'],
    sealedSecret: [
      'new random values; seal them with kubeseal, and copy these keys alone to secrets.encrypted of media.yaml',
    ],
    sops: ['new random values; put them into your encrypted file with sops edit'],
  };
  return ways[secrets.provider];
}
