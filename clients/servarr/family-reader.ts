import * as z from 'zod';
import type { HttpReader } from '../http/reader.ts';
import { waitUntilUp } from '../http/wait.ts';
import {
  Configuration,
  type ConfigurationPart,
  HealthResult,
  Provider,
  SystemStatus,
  Tag,
} from './resources.ts';

/** Reads what every server of the family has: Radarr, Sonarr and Prowlarr, each under its own version of the interface. */
export class FamilyReader {
  protected readonly http: HttpReader;
  /** Path of its interface: `/api/v3`. */
  protected readonly api: string;

  constructor(http: HttpReader, api: string) {
    this.http = http;
    this.api = api;
  }

  /**
   * Waits for the server to be up. Before, nobody answers, or all is 503 while its database migrates.
   *
   * @param limitMs how long to pause in all before giving up
   * @throws ServerError `starting` when the server is not up by then
   */
  async waitUntilUp(limitMs: number): Promise<void> {
    const isUp = (text: string) => /"status": ?"OK"/.test(text);
    await waitUntilUp(this.http, { read: { path: '/ping' }, isUp, limitMs });
  }

  async status(): Promise<SystemStatus> {
    return await this.http.json({ path: `${this.api}/system/status` }, SystemStatus);
  }

  async tags(): Promise<Tag[]> {
    return await this.http.json({ path: `${this.api}/tag` }, z.array(Tag));
  }

  async health(): Promise<HealthResult[]> {
    return await this.http.json({ path: `${this.api}/health` }, z.array(HealthResult));
  }

  /** A part of the configuration with all its fields. The host's holds the API key: not for logs. */
  async configuration(part: ConfigurationPart): Promise<Configuration> {
    return await this.http.json({ path: `${this.api}/config/${part}` }, Configuration);
  }

  async close(): Promise<void> {
    await this.http.close();
  }

  /** The template of one implementation, with every field that this version knows and its default. */
  protected async template(path: string, implementation: string): Promise<Provider> {
    const templates = await this.http.json({ path }, z.array(Provider));
    const found = templates.find((template) => template.implementation === implementation);
    if (found !== undefined) return found;
    throw this.http.failure(
      { path },
      'mismatch',
      `has no implementation called ${implementation}`,
      'check its version',
    );
  }
}
