import type { Secrets } from '../http/secrets.ts';
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

/** The account that the wizard gives a name and a password. */
export interface FirstUser {
  readonly name: string;
  /** False: it is somebody's account, from an earlier run of the wizard or from before the wizard was opened anew. */
  readonly isNew: boolean;
}

/** Whether a user gets in with a password. */
export type SignsIn = (username: string, password: string) => Promise<boolean>;

/** The first-run wizard. It may run only while `StartupWizardCompleted` is false on a healthy server. */
export class JellyfinStartup {
  /** Needs no wizard: the server lets people in all along. */
  readonly signsIn: SignsIn;
  readonly #http: HttpWriter;
  readonly #secrets: Secrets;

  constructor(http: HttpWriter, secrets: Secrets, signsIn: SignsIn) {
    this.#http = http;
    this.#secrets = secrets;
    this.signsIn = signsIn;
  }

  /**
   * The first account, made when there is none. Only whether it lets in without a password tells whether somebody
   * has it: it is in no public list.
   */
  async firstUser(): Promise<FirstUser> {
    const { Name } = await this.#http.json({ path: '/Startup/User' }, StartupUser);
    const name = Name ?? '';
    return { name, isNew: name === '' || (await this.signsIn(name, '')) };
  }

  /**
   * Runs the wizard to its end.
   *
   * @param keepsFirstUser leaves the account alone that the wizard would rename and give another password. Jellyfin 12
   *   does neither once it has a password, and answers 403.
   */
  async complete(run: FirstRun, { keepsFirstUser = false } = {}): Promise<void> {
    this.#secrets.add(run.password);
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
    if (!keepsFirstUser) {
      const json = { Name: run.username, Password: run.password };
      await this.#http.post({ path: '/Startup/User', json });
    }
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
