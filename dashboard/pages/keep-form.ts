/** The button that keeps a thing, or lets it go after all. */
import type { KeepAction } from '../domain/house.ts';
import { type KeepTarget, targetText } from '../domain/targets.ts';
import { type Html, html } from './html.ts';
import type { PageView } from './view.ts';

export interface KeepForm {
  readonly action: KeepAction;
  readonly target: KeepTarget;
  /** Told to those who do not see what the button stands beside. */
  readonly name: string;
  /** Where to come back to. */
  readonly back: string;
}

export function keepForm({ action, target, name, back }: KeepForm, { token, words: { m } }: PageView): Html {
  const whole = target.kind !== 'movie';
  const { keeping } = m;
  const label = {
    keep: whole ? keeping.keepSeries : keeping.keep,
    release: whole ? keeping.releaseSeries : keeping.release,
  }[action];
  return html`<form method="post" action="/${action}" class="keep-form">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="target" value="${targetText(target)}">
<input type="hidden" name="back" value="${back}">
<button class="${action === 'keep' ? 'primary' : 'quiet'}">${label}<span class="unseen"> ${name}</span></button>
</form>`;
}
