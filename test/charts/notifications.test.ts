import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CleanupFile } from '../../cleanup/config/file-schema.ts';
import { Notifications } from '../../notify/config/schema.ts';
import { renderProblems } from '../../program/config/problem.ts';
import { find, nameOf, ofKind, podsOf } from '../support/manifests.ts';
import { loadedFrom, someConfig } from '../support/some-config.ts';
import { manifestsOf } from '../support/stack-manifests.ts';
import { violationsOf } from './invariants/index.ts';

const image = `ghcr.io/example/ntfy:2@sha256:${'0'.repeat(64)}`;
const extraApps = { ntfy: { image, port: 8080 } };
const server = { url: 'https://messages.example.org' };

const configWith = (notifications: readonly object[], cleanup: object = {}) =>
  someConfig({ cleanup: { notifications, ...cleanup }, extraApps });
const stackWith = (...notifications: readonly object[]) => manifestsOf(configWith(notifications));

const fileOf = (manifests: ReturnType<typeof stackWith>) =>
  CleanupFile.parse(parse(find(manifests, 'ConfigMap', 'media-cleanup-config').data?.['cleanup.yaml'] ?? ''));

interface Rule {
  readonly to: readonly { readonly ipBlock?: { readonly cidr: string } }[];
  readonly ports?: readonly { readonly port: number }[];
}

/** Ways out of the cleanup beyond those that it has anyway. */
function waysOut(...notifications: readonly object[]) {
  const rulesOf = (manifests: ReturnType<typeof stackWith>) =>
    (find(manifests, 'NetworkPolicy', 'media-cleanup').spec as unknown as { egress: readonly Rule[] }).egress;
  const usual = new Set(rulesOf(stackWith()).map((rule) => JSON.stringify(rule)));
  return rulesOf(stackWith(...notifications)).filter((rule) => !usual.has(JSON.stringify(rule)));
}

const ports = (rules: readonly Rule[]) => rules.map((rule) => rule.ports?.map(({ port }) => port));

describe('cleanup.notifications', () => {
  const one = [
    { kind: 'ntfy', topic: 'media', token: true, name: 'family', addresses: ['192.168.1.20/32'] },
    { kind: 'ntfy', topic: 'open' },
    { kind: 'gotify', ...server },
    { kind: 'discord', on: ['failed'] },
    { kind: 'telegram', chatId: -100 },
    { kind: 'matrix', ...server, roomId: '!a:example.org' },
    { kind: 'email', host: 'mail.example.org', username: 'nas', from: 'a@b.example', to: ['c@d.example'] },
    { kind: 'webhook', ...server },
  ];

  it('reach the program as it takes them, each secret by its file', () => {
    const { notifications } = fileOf(stackWith(...one));
    const files = notifications.map(
      ({ tokenFile, urlFile, passwordFile, secretFile }) =>
        tokenFile ?? urlFile ?? passwordFile ?? secretFile,
    );

    expect(Notifications.parse(notifications).map(({ kind }) => kind)).toEqual(one.map(({ kind }) => kind));
    expect(files).toEqual([
      '/run/secrets/media-notifications/family-token',
      undefined,
      '/run/secrets/media-notifications/gotify-token',
      '/run/secrets/media-notifications/discord-url',
      '/run/secrets/media-notifications/telegram-token',
      '/run/secrets/media-notifications/matrix-token',
      '/run/secrets/media-notifications/email-password',
      '/run/secrets/media-notifications/webhook-secret',
    ]);
  });

  it('keep every invariant', () => {
    const config = configWith([...one, { kind: 'webhook', name: 'ours', url: 'http://ntfy:8080/hook' }]);

    expect(violationsOf(manifestsOf(config), config)).toEqual([]);
  });

  it('bring the program that sends into the folder of the cleanup, where they are configured', () => {
    const bundlesOf = (manifests: ReturnType<typeof stackWith>) =>
      ofKind(manifests, 'ConfigMap')
        .map(nameOf)
        .filter((name) => name.includes('media-cleanup') && name.includes('bundle'));
    const asImage = manifestsOf(configWith(one, { delivery: { kind: 'image', image } }));

    expect(bundlesOf(stackWith())).toHaveLength(1);
    expect(bundlesOf(stackWith(...one))).toEqual([
      expect.stringMatching(/media-cleanup-bundle-/),
      expect.stringMatching(/media-cleanup-notify-bundle-/),
    ]);
    expect(bundlesOf(asImage)).toEqual([]);
    expect(bundlesOf(manifestsOf(configWith(one, { enabled: false })))).toEqual([]);
    const [pod] = podsOf(stackWith(...one)).filter(({ labels }) => labels['app'] === 'media-cleanup');
    expect(
      pod?.spec.containers[0]?.volumeMounts?.filter(({ mountPath }) => mountPath === '/app'),
    ).toHaveLength(1);
  });

  it('open the internet on their ports alone, and nothing where there are none', () => {
    expect(waysOut()).toEqual([]);
    expect(ports(waysOut({ kind: 'discord' }, { kind: 'ntfy', topic: 'a' }))).toEqual([[443]]);
    const mail = { kind: 'email', host: 'mail.example.org', from: 'a@b.example', to: ['c@d.example'] };
    expect(ports(waysOut(mail, { kind: 'gotify', url: 'https://g.example.org:8443' }))).toEqual([
      [587, 8443],
    ]);
  });

  it.each([
    ['http://192.168.1.20:8080', {}, { ipBlock: { cidr: '192.168.1.20/32' } }, 8080],
    ['http://[fd00::20]:8080', {}, { ipBlock: { cidr: 'fd00::20/128' } }, 8080],
    ['https://nas.lan', { addresses: ['192.168.1.0/30'] }, { ipBlock: { cidr: '192.168.1.0/30' } }, 443],
    [
      'http://gotify.messages.svc.cluster.local',
      {},
      { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'messages' } } },
      80,
    ],
    [
      'http://ntfy:8080',
      {},
      {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'media' } },
        podSelector: { matchLabels: { app: 'ntfy' } },
      },
      8080,
    ],
  ])('open the way to %s, and no other', (url, more, peer, port) => {
    const entry = { kind: 'webhook', url, ...more };

    // Twice the same server is one way.
    expect(waysOut(entry, { ...entry, name: 'other' })).toEqual([
      { to: [peer], ports: [{ protocol: 'TCP', port }] },
    ]);
  });

  it.each([
    [
      'a name twice',
      [{ kind: 'discord' }, { kind: 'discord' }],
      /notifications\[1\].* discord is already the name of/,
    ],
    [
      'a name that only a house knows',
      [{ kind: 'gotify', url: 'http://nas.lan' }],
      /cannot know where nas\.lan is/,
    ],
    ['a name of one label', [{ kind: 'gotify', url: 'http://gotify' }], /cannot know where gotify is/],
    ['a wrong port of an app', [{ kind: 'gotify', url: 'http://ntfy' }], /listens on port 8080, not on 80/],
    [
      'a namespace of the stack',
      [{ kind: 'gotify', url: 'http://g.media.svc' }],
      /is a namespace of the stack/,
    ],
    ['every address', [{ kind: 'gotify', ...server, addresses: ['0.0.0.0/0'] }], /is every address there is/],
    ['an unknown kind', [{ kind: 'pager' }], /notifications\[0\].*kind/],
    ['an unknown key', [{ kind: 'ntfy', topic: 'a', topik: 'b' }], /topik: unknown key; did you mean topic/],
    ['a file', [{ kind: 'discord', urlFile: '/x' }], /urlFile: unknown key|secrets do not belong/],
    ['a secret', [{ kind: 'gotify', ...server, token: 'tk_x' }], /token: .*secrets do not belong/],
    ['a missing key', [{ kind: 'ntfy' }], /notifications\[0\]\.topic/],
  ])('are refused with %s', (_, notifications, says) => {
    const loaded = loadedFrom({ cleanup: { notifications }, extraApps });
    const errors = loaded.kind === 'invalid' ? loaded.errors : [];

    expect(renderProblems(errors)).toMatch(says);
  });

  it('warn where anybody on the way would read along', () => {
    const warned = (url: string) =>
      renderProblems(loadedFrom({ cleanup: { notifications: [{ kind: 'gotify', url }] } }).warnings).split(
        'through the internet',
      ).length - 1;

    expect([
      warned('http://gotify.messages'),
      warned('https://g.example.org'),
      warned('http://10.0.0.2'),
    ]).toEqual([1, 0, 0]);
  });
});
