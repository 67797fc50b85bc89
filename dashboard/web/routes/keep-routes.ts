/** Keep and release. */
import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import { changeKeep, type KeepOutcome } from '../../app/change-keep.ts';
import { type FoundTarget, findTarget } from '../../domain/find-target.ts';
import type { House, KeepAction } from '../../domain/house.ts';
import { lastActions, mayRelease, type Person } from '../../domain/people.ts';
import { targetText } from '../../domain/targets.ts';
import { errorPage } from '../../pages/error-page.ts';
import { provenForm } from '../forms.ts';
import type { WebContext, WebEnv, WebOptions } from '../options.ts';
import { ownPath } from '../own-path.ts';
import { type Parts, STYLESHEET_PATH, wordsFor } from '../parts.ts';

export function keepRoutes(app: Hono<WebEnv>, parts: Parts): void {
  for (const action of ['keep', 'release'] as const) {
    app.post(`/${action}`, async (c) => await change(c, action, parts));
  }
}

async function change(c: WebContext, action: KeepAction, parts: Parts): Promise<Response> {
  const words = wordsFor(c, parts);
  const form = await provenForm(c, parts);
  if (form === undefined) return c.html(errorPage({ words, stylesheet: STYLESHEET_PATH }, 'stale'), 403);
  const person = c.get('person');
  const house = await parts.options.house.read();
  const found = findTarget(house, form['target'] ?? '');
  if (found !== undefined && !isAllowed(person, action, found, house)) {
    return c.html(errorPage({ words, stylesheet: STYLESHEET_PATH }, 'forbidden'), 403);
  }
  const outcome =
    found === undefined
      ? 'not-in-state'
      : await changed(
          {
            ...{ person, action, found, name: words.name({ kind: 'movie', ...found }) },
            cleanupsLabel: house.plan?.policy.keepTagLabel,
          },
          parts.options,
        );
  const id = randomBytes(12).toString('base64url');
  parts.answers.set(id, { person: person.name, outcome });
  const back = ownPath(form['back']);
  // The page that tells what came of it is asked for anew, so that going back sends nothing twice.
  return c.redirect(`${back}${back.includes('?') ? '&' : '?'}done=${id}`, 303);
}

function isAllowed(
  person: Person,
  action: KeepAction,
  { target, leaving }: FoundTarget,
  house: House,
): boolean {
  if (action === 'keep') return person.isAdministrator || leaving;
  return mayRelease(person, lastActions(house.audit).get(targetText(target)));
}

async function changed(
  request: {
    readonly person: Person;
    readonly action: KeepAction;
    readonly found: FoundTarget;
    readonly name: string;
    readonly cleanupsLabel: string | undefined;
  },
  options: WebOptions,
): Promise<KeepOutcome> {
  const { person, action, found, name, cleanupsLabel } = request;
  const outcome = await changeKeep({ person, action, ...found, title: name, cleanupsLabel }, options);
  const { result, unrecorded } = outcome;
  const good = result.kind === 'changed' || result.kind === 'already';
  options.log({
    level: good && unrecorded === undefined ? 'info' : 'error',
    event: action,
    msg: `${person.name}: ${action} ${name}: ${result.kind}`,
    fields: {
      person: person.name,
      target: targetText(found.target),
      result: result.kind,
      ...(result.kind === 'failed' && { problem: result.problem }),
      ...(unrecorded !== undefined && { unrecorded }),
    },
  });
  return outcome;
}
