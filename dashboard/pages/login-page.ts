/** The page of those who have not signed in. */
import { type Html, html } from './html.ts';
import { bareLayout } from './layout.ts';
import type { LoginMessages } from './messages/messages.ts';
import type { PageView } from './view.ts';

export type LoginProblem =
  | { readonly kind: 'wrong' | 'empty' | 'disabled' | 'administratorsOnly' | 'away' }
  | { readonly kind: 'tooMany'; readonly minutes: number };

export interface LoginView extends Pick<PageView, 'words' | 'stylesheet' | 'token'> {
  /** What was typed; empty on a first visit. */
  readonly name: string;
  /** A path of ours to go on to. */
  readonly next: string;
  readonly problem?: LoginProblem;
}

export function loginPage({ words, stylesheet, token, name, next, problem }: LoginView): Html {
  const { login } = words.m;
  const text = problem && problemText(problem, login);
  return bareLayout(
    { words, stylesheet },
    login.title,
    html`<p>${login.intro}</p>
${text === undefined ? '' : html`<div class="notice bad" role="alert" id="problem"><p>${text}</p></div>`}
<form method="post" action="/sign-in" class="login">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="next" value="${next}">
<label>${login.name}<input name="name" value="${name}" required maxlength="200" autocomplete="username" autocapitalize="none" spellcheck="false"${described(text)}></label>
<label>${login.password}<input name="password" type="password" required maxlength="500" autocomplete="current-password"${described(text)}></label>
<button class="primary">${login.button}</button>
</form>`,
  );
}

function described(problem: string | undefined): Html | '' {
  return problem === undefined ? '' : html` aria-describedby="problem"`;
}

function problemText(problem: LoginProblem, login: LoginMessages): string {
  return problem.kind === 'tooMany' ? login.tooMany(problem.minutes) : login[problem.kind];
}
