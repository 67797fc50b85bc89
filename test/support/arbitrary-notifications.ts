/** Generators of who is told what the cleanup's runs do: each service once, so that the default names differ. */
import fc from 'fast-check';

const told = {
  on: fc.subarray(['announced', 'removed', 'refused', 'failed', 'silent'], { minLength: 1 }),
  language: fc.constantFrom('en', 'de'),
  silentDays: fc.integer({ min: 1, max: 90 }),
  repeatDays: fc.integer({ min: 1, max: 30 }),
};

/** A server on the internet, in another namespace, at home by its address, or by a name with its addresses. */
const placed = fc.oneof(
  fc.constantFrom(
    { url: 'https://messages.example.org' },
    { url: 'https://messages.example.org:8443/base' },
    { url: 'http://receiver.messages.svc.cluster.local:8080' },
    { url: 'http://192.168.1.20:8080' },
  ),
  fc.record({
    url: fc.constant('http://nas.lan:8080'),
    addresses: fc.constantFrom(['192.168.1.20/32'], ['192.168.1.0/30', 'fd00::/64']),
  }),
);

const mailServer = fc.oneof(
  fc.constantFrom({ host: 'mail.example.org' }, { host: 'smtp.mail.svc' }),
  fc.record({ host: fc.constant('nas.lan'), addresses: fc.constant(['192.168.1.21/32']) }),
);

function entry(
  kind: string,
  own: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  server: fc.Arbitrary<object> = fc.constant({}),
  optional: readonly string[] = [],
) {
  const required = Object.keys(own).filter((key) => !optional.includes(key));
  const model: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    kind: fc.constant(kind),
    name: fc.constant(`our-${kind}`),
    ...told,
    ...own,
  };
  const settings = fc.record(model, { requiredKeys: ['kind', ...required] });
  return fc.tuple(settings, server).map(([one, place]) => ({ ...one, ...place }));
}

const ntfy = entry(
  'ntfy',
  { topic: fc.constantFrom('media', 'our-media_7f3a'), token: fc.boolean() },
  fc.oneof(placed, fc.constant({})),
  ['token'],
);

const telegram = entry(
  'telegram',
  { chatId: fc.constantFrom(-1001234567890, '@our_media'), threadId: fc.constant(12) },
  fc.oneof(placed, fc.constant({})),
  ['threadId'],
);

const email = entry(
  'email',
  {
    port: fc.constantFrom(25, 465, 587),
    security: fc.constantFrom('starttls', 'tls', 'none'),
    username: fc.constant('nas@example.org'),
    from: fc.constant('nas@example.org'),
    to: fc.constantFrom(['anna@example.org'], ['anna@example.org', 'bo@example.org']),
  },
  mailServer,
  ['port', 'security', 'username'],
  // Port 465 alone is encrypted from the first byte.
).filter((mail) => (Reflect.get(mail, 'port') === 465) === (Reflect.get(mail, 'security') === 'tls'));

const every = fc.tuple(
  ntfy,
  entry('gotify', {}, placed),
  entry('discord', {}),
  telegram,
  entry('matrix', { roomId: fc.constant('!abcdef:example.org') }, placed),
  email,
  entry('webhook', {}, placed),
);

/** Some services. */
export const notifications = every.chain((entries) => fc.subarray(entries));
