import { describe, expect, it } from 'vitest';
import { documentPaths, readDocument, shownFiles } from '../../support/documents/document.ts';
import { jobsOf, kubectlFaults } from '../../support/documents/kubectl-faults.ts';
import { npmFaults } from '../../support/documents/npm-commands.ts';
import { commandsOf } from '../../support/documents/shell.ts';
import { readWorld } from '../../support/documents/world.ts';

const world = readWorld();
const documents = documentPaths().map((path) => {
  const document = readDocument(path);
  return { path, commands: commandsOf(document), shown: shownFiles(document) };
});
const files = documents.flatMap(({ commands, shown }) => [
  ...commands.flatMap(({ writes }) => writes),
  ...shown,
]);

describe.each(documents)('$path', ({ commands }) => {
  it('names only commands, options, objects, labels and keys that exist', () => {
    const around = { world, jobs: jobsOf(commands), files };
    const faults = commands.flatMap((command) => {
      const found = command.words[0] === 'kubectl' ? kubectlFaults(command, around) : npmFaults(command);
      return found.map((fault) => `${command.words.join(' ')}\n    ${fault}`);
    });
    expect(faults).toEqual([]);
  });
});

describe('the documents', () => {
  it('have many commands to check', () => {
    expect(documents.flatMap(({ commands }) => commands).length).toBeGreaterThan(60);
  });
});
