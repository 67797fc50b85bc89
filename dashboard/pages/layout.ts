/** The frame of every page: head, landmarks, navigation, the age of the facts. */
import { SECTIONS, sectionsFor } from '../domain/people.ts';
import { type Html, html, type Part } from './html.ts';
import type { Notice } from './notices.ts';
import { problemText } from './problem-text.ts';
import type { PageView } from './view.ts';
import type { Words } from './words.ts';

export function layout(view: PageView, title: string, content: Part): Html {
  const { words } = view;
  return document(
    { words, stylesheet: view.stylesheet, title: `${title} · ${words.m.site}` },
    html`${header(view)}
<main id="content" tabindex="-1">
<h1>${title}</h1>
${view.notice === undefined ? '' : notice(view.notice, words)}
${age(view)}
${view.problems.length === 0 ? '' : problems(view)}
${content}
</main>`,
  );
}

/** A page of its own for who is not let in, or not yet. */
export function bareLayout(
  { words, stylesheet }: Pick<PageView, 'words' | 'stylesheet'>,
  title: string,
  content: Part,
): Html {
  return document(
    { words, stylesheet, title: `${title} · ${words.m.site}` },
    html`<main id="content" tabindex="-1" class="bare">
<p class="site">${words.m.site}</p>
<h1>${title}</h1>
${content}
</main>`,
  );
}

interface Head {
  readonly words: Words;
  readonly stylesheet: string;
  readonly title: string;
}

function document({ words, stylesheet, title }: Head, body: Html): Html {
  return html`<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${stylesheet}">
</head>
<body>
<a class="skip" href="#content">${words.m.skip}</a>
${body}
</body>
</html>
`;
}

function header({ words: { m }, person, section, canSignOut, token }: PageView): Html {
  const allowed = sectionsFor(person);
  const links = SECTIONS.filter((name) => allowed.includes(name)).map(
    (name) =>
      html`<li><a href="/${name}"${name === section ? html` aria-current="page"` : ''}>${m.sections[name]}</a></li>`,
  );
  return html`<header>
<p class="site">${m.site}</p>
<nav aria-label="${m.navigation}"><ul>${links}</ul></nav>
<div class="person"><p>${m.signedIn(person.name)}</p>${
    canSignOut
      ? html`<form method="post" action="/sign-out"><input type="hidden" name="token" value="${token}"><button class="quiet">${m.signOut}</button></form>`
      : ''
  }</div>
</header>`;
}

/** Detail in the words of a server is English, whatever the page is. */
function notice({ kind, text, detail }: Notice, words: Words): Html {
  return html`<div class="notice ${kind}" role="${kind === 'good' ? 'status' : 'alert'}"><p>${text}</p>${
    detail === undefined ? '' : html`<p ${foreign(words)}>${detail}</p>`
  }</div>`;
}

/** Marks English text on a page of another language. */
export function foreign({ language }: Words): Part {
  return language === 'en' ? '' : html`lang="en"`;
}

function age({ age: facts, words }: PageView): Part {
  const { m } = words;
  if (facts.kind === 'none') return '';
  const late = facts.overdue ? html` <strong>${m.age.overdue}</strong>` : '';
  return html`<p class="age${facts.overdue ? ' overdue' : ''}">${m.age.known(words.moment(facts.at), words.relative(facts.at))}${late}</p>`;
}

function problems({ problems: found, words }: PageView): Html {
  return html`<ul class="problems" role="alert">${found.map((problem) => html`<li>${problemText(problem, words)}</li>`)}</ul>`;
}

/** Before the first run there is nothing to show, and that is no fault. */
export function firstRunAhead({ words: { m } }: Pick<PageView, 'words'>): Html {
  return html`<div class="empty"><p>${m.age.none}</p><p>${m.age.noneMore}</p></div>`;
}
