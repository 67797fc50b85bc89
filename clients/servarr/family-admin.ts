import { fieldsNotTaken } from '../http/evidence.ts';
import type { HttpWriter } from '../http/writer.ts';
import { Configuration, type ConfigurationPart, Provider, Tag } from './resources.ts';

/** Changes how a server of the family is set up: what Radarr, Sonarr and Prowlarr have in common. */
export class FamilyAdmin {
  protected readonly http: HttpWriter;
  /** Path of its interface: `/api/v3`. */
  protected readonly api: string;

  constructor(http: HttpWriter, api: string) {
    this.http = http;
    this.api = api;
  }

  /** The tag of this label, made when there is none. Labels hold letters, digits and dashes. */
  async ensureTag(label: string): Promise<Tag> {
    const path = `${this.api}/tag`;
    const tag = this.http.parsed('POST', { path }, await this.http.post({ path, json: { label } }), Tag);
    if (tag.label !== label.toLowerCase()) {
      throw this.http.failure(
        { method: 'POST', path },
        'mismatch',
        `made the tag ${tag.label} instead of ${label}`,
      );
    }
    return tag;
  }

  /** Changes some fields of a part of the configuration, and reads it again; passwords cannot be compared. */
  async changeConfiguration(
    part: ConfigurationPart,
    change: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const path = `${this.api}/config/${part}`;
    const before = await this.http.json({ path }, Configuration);
    await this.http.put({ path: `${path}/${before.id}`, json: { ...before, ...change } });
    const after = await this.http.json({ path }, Configuration);
    const ignored = fieldsNotTaken(change, after).filter((name) => !/password/i.test(name));
    if (ignored.length === 0) return;
    const what = `did not take ${ignored.join(', ')}`;
    throw this.http.failure({ method: 'PUT', path }, 'mismatch', what, 'check the values and its version');
  }

  /** Makes a provider; the server tests what is switched on, whatever it is told. */
  protected async create(path: string, provider: object): Promise<Provider> {
    return this.http.parsed('POST', { path }, await this.http.post({ path, json: provider }), Provider);
  }

  /** Writes a whole provider without a test of it; a masked secret keeps the stored one. */
  protected async update(path: string, provider: Provider): Promise<Provider> {
    const sending = { path: `${path}/${provider.id}`, query: { forceSave: true }, json: provider };
    return this.http.parsed('PUT', sending, await this.http.put(sending), Provider);
  }
}
