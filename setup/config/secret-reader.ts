import type { Finding } from '../../program/config/schema-findings.ts';
import { Secret } from '../../program/config/secret.ts';
import { type ReadText, readSecret } from '../../program/config/secret-file.ts';

type Path = readonly PropertyKey[];

/** Reads secrets, and gathers what is wrong with their files. */
export class SecretReader {
  /** What is wrong, by the place in the file. */
  readonly findings: Finding[] = [];
  /** Everything that was read. */
  readonly secrets: Secret[] = [];
  readonly #readText: ReadText;

  constructor(readText: ReadText) {
    this.#readText = readText;
  }

  /** @param key the key of the value; that of its file is the same with `File` at the end */
  read(entry: object, path: Path, key: string): Secret | undefined {
    const { [key]: value, [`${key}File`]: file }: Readonly<Record<string, unknown>> = { ...entry };
    if (typeof file !== 'string') return typeof value === 'string' ? this.#keep(value) : undefined;
    const read = readSecret(this.#readText, file);
    if ('text' in read) return this.#keep(read.text);
    this.findings.push({ path: [...path, `${key}File`], message: read.fault });
    return undefined;
  }

  #keep(text: string): Secret {
    const secret = new Secret(text);
    this.secrets.push(secret);
    return secret;
  }
}
