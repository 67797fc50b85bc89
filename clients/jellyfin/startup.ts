import { ServerError } from '../http/server-error.ts';
import type { HttpWriter } from '../http/writer.ts';
import { StartupUser } from './server.ts';

/** What the first-run wizard asks for. A field that is left out would be emptied on the server. */
export interface FirstRun {
  readonly serverName: string;
  /** `en-US` */
  readonly uiCulture: string;
  /** `US` */
  readonly metadataCountry: string;
  /** `en` */
  readonly metadataLanguage: string;
  readonly username: string;
  readonly password: string;
  /** Whether clients outside the local network may connect. */
  readonly remoteAccess: boolean;
}

/** Whether a user gets in with a password. */
export type SignsIn = (username: string, password: string) => Promise<boolean>;

/** The first-run wizard. It may run only while `StartupWizardCompleted` is false on a healthy server. */
export class JellyfinStartup {
  readonly #http: HttpWriter;
  readonly #signsIn: SignsIn;

  constructor(http: HttpWriter, signsIn: SignsIn) {
    this.#http = http;
    this.#signsIn = signsIn;
  }

  /**
   * Runs the wizard to its end, also one that an earlier run left half way.
   *
   * @throws ServerError `forbidden` when the first user of Jellyfin 12 has another password: somebody else began
   */
  async complete(run: FirstRun): Promise<void> {
    // This read creates the first user; without it the write below fails.
    await this.#http.json({ path: '/Startup/User' }, StartupUser);
    await this.#http.post({
      path: '/Startup/Configuration',
      json: {
        ServerName: run.serverName,
        UICulture: run.uiCulture,
        MetadataCountryCode: run.metadataCountry,
        PreferredMetadataLanguage: run.metadataLanguage,
      },
    });
    await this.#setFirstUser(run);
    await this.#http.post({
      path: '/Startup/RemoteAccess',
      json: { EnableRemoteAccess: run.remoteAccess, EnableAutomaticPortMapping: false },
    });
    await this.#http.post({ path: '/Startup/Complete' });
  }

  /** Jellyfin 12 answers 403 once the first user has a password; then it must be the one that is to be set. */
  async #setFirstUser({ username, password }: FirstRun): Promise<void> {
    const path = '/Startup/User';
    try {
      await this.#http.post({ path, json: { Name: username, Password: password } });
    } catch (error) {
      if (!(error instanceof ServerError) || error.code !== 'forbidden') throw error;
      if (await this.#signsIn(username, password)) return;
      const what = 'has a first user with another password, whom somebody made in the open wizard';
      const nextStep = 'finish the wizard in a browser and set the same user name and password here';
      throw this.#http.failure({ method: 'POST', path }, 'forbidden', what, nextStep);
    }
  }

  async close(): Promise<void> {
    await this.#http.close();
  }
}
