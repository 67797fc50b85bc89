/** The last line of defence for secrets: everything that leaves the program goes through it. */

/** Shorter values are words that may stand in a title; as a replacement they would tell what they hide. */
const SHORTEST = 6;
const HIDDEN = '[secret]';

const IN_QUERY =
  /([?&](?:api_?key|access_?token|token|pass(?:word|key)?|auth(?:key)?|rsskey|torrent_pass)=)[^&\s"'\\<>]+/gi;
const IN_AUTHORITY = /(\b[a-z][a-z0-9+.-]*:\/\/)[^/\s"'\\@]+@/gi;

/** Takes the values out of a text, as they are, as in JSON and as in a URL; and what looks like a secret in any URL. */
export function concealer(secrets: readonly string[]): (text: string) => string {
  const values = secrets.filter((secret) => secret.length >= SHORTEST);
  const forms = new Set(
    values.flatMap((value) => [value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)]),
  );
  // The longest first: one may be a part of another.
  const ordered = [...forms].sort((one, other) => other.length - one.length);
  return (text) => {
    let result = text;
    for (const form of ordered) result = result.replaceAll(form, HIDDEN);
    return result.replace(IN_QUERY, `$1${HIDDEN}`).replace(IN_AUTHORITY, `$1${HIDDEN}@`);
  };
}
