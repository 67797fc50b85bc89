import { describe, expect, it } from 'vitest';
import { type Flows, flowsOf } from '../../../charts/flows.ts';
import { flowsDiagram, flowsTable } from '../../../scripts/flows/flows-text.ts';
import { arbitraryMediaYaml } from '../../support/arbitrary-config.ts';
import { forAll, RANDOM_TEST } from '../../support/random-runs.ts';
import { configOf } from '../../support/stack-manifests.ts';

const pairsOf = ({ calls }: Flows) => calls.map(({ from, to }) => `${from.app} > ${to.app}`).toSorted();

/** Reads the table as a person does: one column of whom a pod calls, one of who calls it. */
function readTable(table: string) {
  const rows = table
    .split('\n')
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const apps = rows.map(([, pod = '']) => /`(.+)`/.exec(pod)?.[1] ?? '');
  const listed = (cell = '') => cell.split(', ').filter((name) => apps.includes(name.split(':')[0] ?? ''));
  return {
    apps,
    outside: new Map(rows.map(([, , , outside = ''], row) => [apps[row], outside])),
    calls: rows.flatMap(([, , calls], row) =>
      listed(calls).map((one) => `${apps[row]} > ${one.split(':')[0]}`),
    ),
    called: rows.flatMap(([, , , , callers], row) => listed(callers).map((one) => `${one} > ${apps[row]}`)),
  };
}

/** Reads the diagram: what each box stands for, and the arrows among boxes with every pair that they mean. */
function readDiagram(diagram: string): readonly string[] {
  const boxes = new Map(
    [...diagram.matchAll(/^ {4}(\w+)\["(.+)"\]$/gm)].map(([, id, label = '']) => [id, label.split('<br>')]),
  );
  return [...diagram.matchAll(/^ {2}(n_\w+) --> (.+)$/gm)].flatMap(([, from, servers = '']) =>
    (boxes.get(from) ?? []).flatMap((client) =>
      servers.split(' & ').flatMap((id) => (boxes.get(id) ?? []).map((server) => `${client} > ${server}`)),
    ),
  );
}

describe('flowsTable', () => {
  it('says of any stack who calls whom, once from each side', RANDOM_TEST, () => {
    forAll(arbitraryMediaYaml, 15, (text) => {
      const flows = flowsOf(configOf(text));
      const { apps, calls, called } = readTable(flowsTable(flows));

      expect(apps).toEqual(flows.pods.map(({ app }) => app));
      expect(calls.toSorted()).toEqual(pairsOf(flows));
      expect(called.toSorted()).toEqual(pairsOf(flows));
    });
  });

  it('says of any stack who reaches the internet and servers that are not of the stack', RANDOM_TEST, () => {
    forAll(arbitraryMediaYaml, 15, (text) => {
      const flows = flowsOf(configOf(text));
      const { outside } = readTable(flowsTable(flows));

      const reaching = [...outside].filter(([, words]) => words.includes('internet')).map(([app]) => app);
      expect(reaching.toSorted()).toEqual(flows.internet.map(({ from }) => from.app).toSorted());
      for (const { app, tcpPorts } of flows.outside)
        expect(outside.get(app)).toContain(`TCP ${tcpPorts.join(' and ')}`);
    });
  });
});

describe('flowsDiagram', () => {
  it('draws of any stack every call and no other', RANDOM_TEST, () => {
    forAll(arbitraryMediaYaml, 15, (text) => {
      const flows = flowsOf(configOf(text));

      expect(readDiagram(flowsDiagram(flows)).toSorted()).toEqual(pairsOf(flows));
    });
  });
});
