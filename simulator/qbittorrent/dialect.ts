/** What differs between the supported versions of qBittorrent. */
export interface Dialect {
  readonly version: string;
  readonly webApiVersion: string;
  /** 5.2 answers a login with 204 or 401 instead of 200 `Ok.` or `Fails.`. */
  readonly loginByStatus: boolean;
  readonly cookieName: (port: number) => string;
  /** 5.2 takes `Authorization: Bearer` and Basic. */
  readonly headerAuth: boolean;
  /** 5.2 answers most writes with 204. */
  readonly emptyStatus: 200 | 204;
  /** From 5.0 torrents are `stopped`, before they were `paused`; the calls are named accordingly. */
  readonly word: 'paused' | 'stopped';
  readonly hasRootPath: boolean;
  /** `includeFiles` of torrents/info, from WebAPI 2.11.8. */
  readonly includesFiles: boolean;
  /** editCategory: unknown name is 404 and no change is fine from 2.15.1, 409 before. */
  readonly editCategoryStrict: boolean;
  /** `current_interface_name` exists from 4.6. */
  readonly hasInterfaceName: boolean;
  /** 5.2 counts in JSON what became of added torrents; before, the answer is `Ok.` or `Fails.`. */
  readonly countsAdded: boolean;
}

const WEB_API_VERSIONS: Readonly<Record<string, string>> = {
  '4.5': '2.8.19',
  '4.6': '2.9.3',
  '5.0': '2.11.2',
  '5.1': '2.11.4',
  '5.2': '2.15.1',
};

const PATCH: Readonly<Record<string, string>> = {
  '4.5': '5',
  '4.6': '7',
  '5.0': '5',
  '5.1': '4',
  '5.2': '3',
};

export type QbittorrentVersion = '4.5' | '4.6' | '5.0' | '5.1' | '5.2';

export function dialectOf(version: QbittorrentVersion): Dialect {
  const modern = version === '5.2';
  const five = version.startsWith('5');
  return {
    version: `v${version}.${PATCH[version] ?? '0'}`,
    webApiVersion: WEB_API_VERSIONS[version] ?? '2.15.1',
    loginByStatus: modern,
    cookieName: (port) => (modern ? `QBT_SID_${port}` : 'SID'),
    headerAuth: modern,
    emptyStatus: modern ? 204 : 200,
    word: five ? 'stopped' : 'paused',
    hasRootPath: five,
    includesFiles: modern,
    editCategoryStrict: !modern,
    hasInterfaceName: version !== '4.5',
    countsAdded: modern,
  };
}
