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

/** The first-run wizard. It may run only while `StartupWizardCompleted` is false on a healthy server. */
export class JellyfinStartup {
  readonly #http: HttpWriter;

  constructor(http: HttpWriter) {
    this.#http = http;
  }

  /**
   * Runs the wizard to its end. Jellyfin 12 answers 403 when the first user already has a password: the
   * wizard was begun before, with a password that only its owner knows.
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
    await this.#http.post({ path: '/Startup/User', json: { Name: run.username, Password: run.password } });
    await this.#http.post({
      path: '/Startup/RemoteAccess',
      json: { EnableRemoteAccess: run.remoteAccess, EnableAutomaticPortMapping: false },
    });
    await this.#http.post({ path: '/Startup/Complete' });
  }

  async close(): Promise<void> {
    await this.#http.close();
  }
}
