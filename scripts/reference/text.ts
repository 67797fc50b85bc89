/** What the schema cannot say: how to read the document, a piece of a file for each section, and the other files. */

export const BEFORE: readonly string[] = [
  '# Configuration',
  '',
  '<!-- Made by `npm run schema` from the schema in lib/config/schema. Change the descriptions there. -->',
  '',
  'Every key of [media.yaml](../media.yaml). What is left out takes its default; a key that does not exist is an error, with its line and',
  'the key that was probably meant. Editors that know YAML schemas show the same help from',
  '[media.schema.json](../media.schema.json). Only `storage` and `vpn` must be there, and `cleanup.primaryUserName` while',
  '`cleanup.policy.watchedBy` is `primary`.',
  '',
  'How to read the tables:',
  '',
  '- **Key**: `folders.library` is `library` inside `folders`; `users[].name` is `name` in each entry of the list `users`. `NAME` is a name',
  '  that you choose.',
  '- **Type**: `keys` is a mapping with the keys that follow, or with those of the section it links to.',
  '- **Default**: `needed` means that there is none, and the key must stand where the mapping around it does. Empty: nothing is set; the',
  '  meaning says what happens then.',
  '- **Example**: a value that is accepted there. `sha256:…` stands for the 64 digits of a digest.',
  '- A size is written as `512Mi`, `20Gi` or `4Ti`; processors as `2`, `0.5` or `500m`; a schedule as five fields: minute, hour, day, month,',
  '  weekday.',
  '',
];

/** What goes with a section. */
export const NOTES: Readonly<Record<string, string>> = {
  storage:
    'Exactly one of `nfs`, `existingClaim`, `hostPath` and `volume`; in `downloads` and in each of `libraries` one of `server`, `existingClaim`, `hostPath` and `volume`. What each needs: [storage.md](storage.md).',
  vpn: 'Which provider needs what: [vpn.md](vpn.md).',
  extraApps: 'How to describe one, and starting points for some: [apps.md](apps.md#other-apps).',
  cleanup: 'What it does with these, day by day: [retention.md](retention.md).',
  dashboard: 'What it may do, and how to reach it: [dashboard.md](dashboard.md#in-the-stack).',
  routes: 'Controllers that no policy matches, and doors without any controller: [network.md](network.md).',
  dns: 'When to write it: [network.md](network.md#every-app-says-name-resolution-failed).',
  secrets: 'What to do with each provider: [secrets.md](secrets.md).',
};

/** A piece of media.yaml for each section that has several keys. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  user: `
user: { uid: 1000, gid: 1000 } # owner of the folders on the NAS
`,
  pods: `
pods:
  tolerations:
    - { key: example.org/dedicated, value: media, effect: NoSchedule }
  supplementalGroups: [100]
`,
  storage: `
storage:
  nfs: { server: 192.168.1.10, path: /tank/media }
  folders: { library: /data/media, downloads: /data/torrents }
  configVolumes: { kind: storageClass, storageClassName: local-path }
`,
  vpn: `
vpn:
  kind: gluetun
  provider: mullvad
  wireguard:
    endpoint: { address: 203.0.113.10 }
    addresses: [10.64.0.2/32]
  servers: { hostnames: [nl-ams-wg-001] }
`,
  apps: `
apps:
  jellyfin:
    users: [{ name: anna }, { name: bo }]
    route: { host: tv.example.org }
  radarr:
    radarr: {}
    radarr-4k: { qualityProfile: remux-web-2160p, rootFolder: /data/media/movies-4k }
  seerr: { enabled: true }
`,
  setup: `
setup:
  recycleBin: { path: /data/media/.recycle, days: 14 }
`,
  cleanup: `
cleanup:
  dryRun: true
  primaryUserName: anna
  policy: { gracePeriodDays: 7, noticeDays: 3, keep: { ids: [tmdb:603] } }
`,
  routes: `
routes:
  kind: ingress
  className: nginx
  controllerNamespace: ingress-nginx
  baseDomain: home.example.org
  tls: { enabled: true, clusterIssuer: letsencrypt }
`,
  secrets: `
secrets:
  provider: externalSecret
  store: { name: vault, kind: ClusterSecretStore }
`,
};

export const AFTER: readonly string[] = [
  '## Secrets and the environment',
  '',
  'No key of media.yaml holds a secret; a value that looks like one is refused. Keys and passwords are in four Secrets:',
  '[secrets.md](secrets.md).',
  '',
  '`npm run synth` reads one variable: `CDK8S_OUTDIR`, the folder for the manifests instead of `dist`.',
  '',
  'Four keys reach the cleanup through the ConfigMap `media-cleanup-config` as variables of its container, where they can be changed until',
  'the next apply:',
  '',
  '| media.yaml | variable |',
  '|---|---|',
  '| `cleanup.dryRun` | `DRY_RUN` |',
  '| `cleanup.policy.gracePeriodDays` | `GRACE_PERIOD_DAYS` |',
  '| `cleanup.policy.keepTagLabel` | `KEEP_TAG_LABEL` |',
  '| `cleanup.primaryUserName` | `PRIMARY_USER_NAME` |',
  '',
  '## The files of the programs',
  '',
  'From media.yaml synth writes the files of the two programs into ConfigMaps. Whoever runs a program elsewhere writes them by hand:',
  '',
  '- `cleanup.yaml`: [every setting with its default](cleanup.example.yaml), and its',
  '  [schema](schemas/cleanup-config.schema.json) for editors. `policy`, `limits`, `announce`, `removal`, `torrents` and `history` mean what',
  '  they mean under [cleanup](#cleanup). The environment wins over the file; `node build/cleanup.cjs --help` lists the variables.',
  '- `setup.yaml`: `dist/media-setup.k8s.yaml` holds the one of your stack. `node build/setup.cjs --help` says what reads it.',
];
