import { type Html, html } from './html.ts';
import { bareLayout } from './layout.ts';
import type { Messages } from './messages/messages.ts';
import type { PageView } from './view.ts';

export type PageError = 'notFound' | 'forbidden' | 'stale' | 'fault' | 'proxy';

/** Why there is nothing to see, and the way out. */
export function errorPage(
  { words, stylesheet }: Pick<PageView, 'words' | 'stylesheet'>,
  error: PageError,
): Html {
  const { errors }: Messages = words.m;
  const back = error === 'proxy' ? '' : html`<p><a href="/leaving">${errors.back}</a></p>`;
  return bareLayout({ words, stylesheet }, errors[error], html`<p>${errors[`${error}More`]}</p>${back}`);
}
