/** Forms of our pages, and proof that they are. */
import type { WebContext } from './options.ts';
import { bindingOf, type Parts } from './parts.ts';

export type Form = Readonly<Record<string, string>>;

/** The fields of a form with its proof; nothing where it did not come from a page of ours. */
export async function provenForm(c: WebContext, parts: Parts): Promise<Form | undefined> {
  // Every browser of today says where a form was sent from; the proof is for those that do not.
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return undefined;
  const form = textsIn(await c.req.parseBody().catch(() => ({})));
  return parts.tokens.fits(form['token'], bindingOf(c, parts)) ? form : undefined;
}

function textsIn(body: Readonly<Record<string, unknown>>): Form {
  return Object.fromEntries(
    Object.entries(body).filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}
