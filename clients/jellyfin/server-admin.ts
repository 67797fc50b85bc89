import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Secrets } from '../http/secrets.ts';
import type { HttpWriter } from '../http/writer.ts';
import { isPlayback, type Playback, SentPlayback } from './playback.ts';
import { type ConfigurationPart, configurationPath } from './reader.ts';
import { requireTaken } from './require-taken.ts';
import { ApiKey, Configuration, SystemInfo } from './server.ts';
import { ScheduledTask, type TaskTrigger } from './tasks.ts';

/** Changes the configuration, the schedule and the keys of one Jellyfin. There is no method that revokes a key. */
export class JellyfinServerAdmin {
  readonly #http: HttpWriter;
  readonly #secrets: Secrets;

  constructor(http: HttpWriter, secrets: Secrets) {
    this.#http = http;
    this.#secrets = secrets;
  }

  /**
   * What the server tells administrators of itself. From 10.11 on it fails (500) while the transcode folder holds a
   * folder of another use, the cache itself for one.
   */
  async systemInfo(): Promise<SystemInfo> {
    return await this.#http.json({ path: '/System/Info' }, SystemInfo);
  }

  /** What plays now, in which way, and why it is not played directly where it is not. */
  async playbacks(): Promise<Playback[]> {
    const sessions = await this.#http.json({ path: '/Sessions' }, z.array(SentPlayback));
    return sessions.filter(isPlayback);
  }

  /** Changes some fields of the configuration: a write replaces the whole, so it is read first. */
  async changeConfiguration(change: Configuration, part?: ConfigurationPart): Promise<void> {
    const path = configurationPath(part);
    const read = async () => await this.#http.json({ path }, Configuration);
    await this.#http.post({ path, json: { ...(await read()), ...change } });
    requireTaken(this.#http, path, change, await read());
  }

  /** Everything that the server does on a schedule, hidden tasks too. */
  async scheduledTasks(): Promise<ScheduledTask[]> {
    return await this.#http.json({ path: '/ScheduledTasks' }, z.array(ScheduledTask));
  }

  /** Sets when a task runs by itself, in the place of all triggers that it had. */
  async setTriggers(taskId: string, triggers: readonly TaskTrigger[]): Promise<void> {
    const path = `/ScheduledTasks/${taskId}/Triggers`;
    await this.#http.post({ path, json: triggers });
    const task = (await this.scheduledTasks()).find(({ Id }) => Id === taskId);
    if (isDeepStrictEqual(task?.Triggers, triggers)) return;
    throw this.#http.failure({ method: 'POST', path }, 'mismatch', 'did not take the triggers');
  }

  /** Tokens of the API keys of this name. */
  async apiKeys(name: string): Promise<string[]> {
    const path = '/Auth/Keys';
    const { Items } = await this.#http.json({ path }, z.object({ Items: z.array(ApiKey) }));
    const tokens = Items.filter(({ AppName }) => AppName === name).map(({ AccessToken }) => AccessToken);
    for (const token of tokens) this.#secrets.add(token);
    return tokens;
  }

  /**
   * The API key of this name, made when there is none. Creating answers nothing and is not idempotent, so
   * keys are listed before and after.
   */
  async ensureApiKey(name: string): Promise<string> {
    const path = '/Auth/Keys';
    let keys = await this.apiKeys(name);
    if (keys.length === 0) {
      await this.#http.post({ path, query: { app: name } });
      keys = await this.apiKeys(name);
    }
    const [key, ...others] = keys;
    if (key === undefined || others.length > 0) {
      const what = `has ${keys.length} api keys called ${name}`;
      throw this.#http.failure({ path }, 'mismatch', what, 'leave exactly one');
    }
    return key;
  }
}
