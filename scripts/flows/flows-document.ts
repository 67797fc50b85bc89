/** The generated part of docs/hardening.md: who may call whom in a stack with every app switched on. */
import { parseDocument } from 'yaml';
import { flowsOf } from '../../charts/flows.ts';
import { parseConfig } from '../../lib/config/parse.ts';
import { renderProblems } from '../../program/config/problem.ts';
import { flowsDiagram, flowsTable } from './flows-text.ts';

export const FLOWS_DOCUMENT = 'docs/hardening.md';

const BEGIN = '<!-- flows: made by `npm run flows` from charts/flows.ts, do not edit -->';
const END = '<!-- /flows -->';

/** What media.yaml leaves off, so that the page shows all there can be. */
const SWITCHED_ON: readonly (readonly [readonly string[], unknown])[] = [
  [['apps', 'prowlarr', 'enabled'], true],
  [['apps', 'seerr', 'enabled'], true],
  [['dashboard', 'enabled'], true],
  [['routes'], { kind: 'ingress', baseDomain: 'example.net', controllerNamespace: 'ingress-nginx' }],
];

/**
 * The page with its generated part made anew.
 *
 * @param mediaYaml the text of the media.yaml of the repository
 * @throws Error when the page has lost its marks, or media.yaml is broken
 */
export function withFlows(page: string, mediaYaml: string): string {
  const [before, rest = ''] = page.split(BEGIN, 2);
  const after = rest.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error(`${FLOWS_DOCUMENT} lacks the lines ${BEGIN} and ${END}`);
  return `${before}${BEGIN}\n\n${flowsPart(mediaYaml)}\n\n${END}${after}`;
}

function flowsPart(mediaYaml: string): string {
  const file = parseDocument(mediaYaml);
  for (const [path, value] of SWITCHED_ON) file.setIn(path, value);
  const parsed = parseConfig('media.yaml', file.toString());
  if (parsed.kind === 'invalid') throw new Error(renderProblems(parsed.errors));
  const flows = flowsOf(parsed.config);
  return ['```mermaid', flowsDiagram(flows), '```', '', flowsTable(flows)].join('\n');
}
