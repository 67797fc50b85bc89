import type { BaseUrl } from './base-url.ts';
import type { SettingNames, StatusMeaning } from './status.ts';

/**
 * What a status of 3xx means. No redirect is followed: it would carry the key to whoever it leads to.
 *
 * @param location where it leads, as the server says it; may be empty, or a path
 */
export function explainRedirect(
  location: string,
  { origin }: BaseUrl,
  settings: SettingNames,
): StatusMeaning {
  const target = URL.canParse(location, origin) ? new URL(location, origin) : new URL(origin);
  const place = location
    .replace(/[?#].*$/s, '')
    .replace(/\/\/[^/]*@/, '//')
    .slice(0, 200);
  const code = 'redirected';
  const own = new URL(origin);
  if (target.hostname !== own.hostname) {
    return {
      code,
      what: `redirects to another host (to ${place}), as the sign-on page of a proxy does`,
      nextStep: `set ${settings.url} to the address of the service itself, ${settings.internal}, not to the public one behind the sign-on`,
    };
  }
  if (target.origin !== own.origin) {
    return {
      code,
      what: `redirects to another port or scheme (to ${place})`,
      nextStep: `set ${settings.url} to ${target.origin}, or to the address of the service itself, ${settings.internal}`,
    };
  }
  return {
    code,
    what: `redirects instead of answering${place === '' ? '' : ` (to ${place})`}`,
    nextStep: `the URL base is probably missing or wrong, correct ${settings.url}`,
  };
}
