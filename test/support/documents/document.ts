/** A Markdown file as its reader meets it: headings, links, blocks of code, and code inside sentences. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import GithubSlugger from 'github-slugger';
import { marked, type Token, type Tokens } from 'marked';

/** A block of code; `info` is what stands behind its fence: `yaml`, `sh`, `yaml cleanup.yaml`. */
export interface Block {
  readonly info: string;
  readonly text: string;
}

/** Code inside a sentence, with the prose of its paragraph, cell or list item. */
export interface Span {
  readonly code: string;
  readonly prose: string;
}

export interface MarkdownDocument {
  readonly path: string;
  readonly anchors: readonly string[];
  readonly links: readonly string[];
  readonly blocks: readonly Block[];
  readonly spans: readonly Span[];
  /** All prose of the document, without code. */
  readonly prose: string;
}

/** Every document of the project that git knows or would take. */
export function documentPaths(): readonly string[] {
  const listed = execFileSync(
    'git',
    [
      'ls-files',
      '--cached',
      '--others',
      '--exclude-standard',
      '--deduplicate',
      '--',
      'README.md',
      'ARCHITECTURE.md',
      'CONTRIBUTING.md',
      'docs/*.md',
    ],
    { encoding: 'utf8' },
  );
  return listed.split('\n').filter((path) => path !== '');
}

export function readDocument(path: string): MarkdownDocument {
  return parseDocument(path, readFileSync(path, 'utf8'));
}

export function parseDocument(path: string, text: string): MarkdownDocument {
  const slugger = new GithubSlugger();
  const tokens = allTokens(marked.lexer(text));
  const headings = tokens.filter((token): token is Tokens.Heading => token.type === 'heading');
  const links = tokens.filter((token): token is Tokens.Link => token.type === 'link');
  const blocks = tokens.filter((token): token is Tokens.Code => token.type === 'code');
  const spans = spansOf(tokens);
  return {
    path,
    anchors: headings.map((heading) => slugger.slug(plain(heading.tokens))),
    links: links.map(({ href }) => href),
    blocks: blocks.map(({ lang = '', text: code }) => ({ info: lang, text: code })),
    spans,
    prose: tokens
      .flatMap((token) => (token.type === 'text' && !hasTokens(token) ? [token.raw] : []))
      .join(' '),
  };
}

/** The tokens of all depths, in order. */
function allTokens(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => [token, ...allTokens(childrenOf(token))]);
}

function childrenOf(token: Token): readonly Token[] {
  if (token.type === 'list') return (token as Tokens.List).items;
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    return [...header, ...rows.flat()].flatMap(
      (cell) => ({ ...cell, type: 'cell', raw: cell.text }) as Token,
    );
  }
  return hasTokens(token) ? token.tokens : [];
}

function hasTokens(token: Token): token is Token & { readonly tokens: Token[] } {
  return 'tokens' in token && Array.isArray(token.tokens);
}

/** Code directly inside a sentence; its prose is what stands around it. */
function spansOf(tokens: readonly Token[]): readonly Span[] {
  return tokens.flatMap((token) => {
    const children = childrenOf(token);
    const codes = children.filter((child): child is Tokens.Codespan => child.type === 'codespan');
    const prose = children
      .filter(({ type }) => type !== 'codespan')
      .map(({ raw }) => raw)
      .join(' ');
    return codes.map(({ text }) => ({ code: text.replaceAll(/\s+/g, ' ').trim(), prose }));
  });
}

function plain(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (hasTokens(token) ? plain(token.tokens) : 'text' in token ? String(token.text) : ''))
    .join('');
}

/** Files that a document shows in full: `# NAME.yaml` is the first line of the block. */
export function shownFiles({ blocks }: MarkdownDocument): readonly string[] {
  return blocks.flatMap(({ text }) => {
    const [, name] = /^# ([\w.-]+\.ya?ml)\n/.exec(text) ?? [];
    return name === undefined ? [] : [name];
  });
}
