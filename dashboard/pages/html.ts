/** Text that is HTML already; everything else that is put into a page is escaped. */
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export { html };
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
/** What may stand between two pieces of a page. */
export type Part = Html | string | readonly Html[];
