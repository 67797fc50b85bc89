import type { ServerErrorCode } from './server-error.ts';

/** What a status outside 2xx means, and what to do. */
export interface StatusMeaning {
  readonly code: ServerErrorCode;
  readonly what: string;
  readonly nextStep: string;
}

/** Names of the settings a message may point to. */
export interface SettingNames {
  /** `RADARR_URL` */
  readonly url: string;
  /** `RADARR_API_KEY` */
  readonly credentials: string;
  /** What the credentials are in words: `api key`, `user name and password`. */
  readonly credentialsKind: string;
  /** Example of the address inside the cluster: `http://radarr:7878`. */
  readonly internal: string;
}

/**
 * Explains a status of 4xx or 5xx.
 *
 * @param detail what the server said about it, already free of secrets; may be empty
 */
export function explainStatus(status: number, detail: string, settings: SettingNames): StatusMeaning {
  const said = detail === '' ? '' : ` (${detail})`;
  return known(status, said, settings) ?? byFamily(status, said);
}

function known(status: number, said: string, settings: SettingNames): StatusMeaning | undefined {
  switch (status) {
    case 401:
      return {
        code: 'unauthorized',
        what: `rejected the ${settings.credentialsKind}${said}`,
        nextStep: `check ${settings.credentials}`,
      };
    case 403:
      return {
        code: 'forbidden',
        what: `forbids this call${said}`,
        nextStep: `check that ${settings.credentials} belongs to an administrator`,
      };
    case 404:
      return {
        code: 'not-found',
        what: `does not have what was asked for${said}`,
        nextStep: `it may be gone already; if every call fails so, check ${settings.url}`,
      };
    case 409:
      return {
        code: 'conflict',
        what: `refuses in its present state${said}`,
        nextStep: 'see its log for the reason',
      };
    case 429:
      return { code: 'rate-limited', what: `asks for fewer calls${said}`, nextStep: 'try again later' };
    case 503:
      return {
        code: 'starting',
        what: `is not ready${said}`,
        nextStep: 'wait until it has started, then try again',
      };
    default:
      return undefined;
  }
}

function byFamily(status: number, said: string): StatusMeaning {
  if (status >= 500) {
    return {
      code: 'server-fault',
      what: `failed with status ${status}${said}`,
      nextStep: 'see its log for the reason',
    };
  }
  return {
    code: 'rejected',
    what: `rejected the request with status ${status}${said}`,
    nextStep: 'check that its version is supported',
  };
}
