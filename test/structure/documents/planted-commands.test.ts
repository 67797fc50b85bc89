import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../support/documents/document.ts';
import { jobsOf, kubectlFaults } from '../../support/documents/kubectl-faults.ts';
import { npmFaults } from '../../support/documents/npm-commands.ts';
import { commandsOf } from '../../support/documents/shell.ts';
import { readWorld } from '../../support/documents/world.ts';

const world = readWorld();

function faultsIn(text: string): readonly string[] {
  const commands = commandsOf(parseDocument('docs/planted.md', text));
  const files = commands.flatMap(({ writes }) => writes);
  const around = { world, jobs: jobsOf(commands), files };
  return commands.flatMap((command) =>
    command.words[0] === 'kubectl' ? kubectlFaults(command, around) : npmFaults(command),
  );
}

/** The command in a sentence, and in a block of shell. */
const written = (command: string) => [`Type \`${command}\`.`, `\`\`\`sh\n${command} # so\n\`\`\``];

describe('the check of commands', () => {
  it.each([
    ['npm run synthesize', 'synthesize'],
    ['npm tset', 'tset'],
    ['npm run secrets -- media.yaml --mising', '--mising'],
    ['npm run synth media.yaml --fast', 'follows --'],
    ['npm run synth -- examples/minimum/media.yaml', 'examples/minimum/media.yaml'],
    ['npx cdk8s deploy', 'deploy'],
    ['npx vitets run', 'vitets'],
    ['node build/clean.cjs run', 'build/clean.cjs'],
    ['node build/cleanup.cjs explode', 'explode'],
    ['node build/cleanup.cjs apply --facts facts.json', '--facts'],
    ['node build/setup.cjs doctor --now 1', '--now'],
    ['kubectl get pods -n medai', 'medai'],
    ['kubectl get deployment radarr', 'no namespace'],
    ['kubectl logs -n media deploy/radar', 'radar'],
    ['kubectl logs -n media job/never-created', 'never-created'],
    ['kubectl rollout restart -n media deployment/qbittorrent', 'qbittorrent'],
    ['kubectl create job -n media now --from=cronjob/cleanup', 'cleanup'],
    ['kubectl exec -n media-downloads deploy/qbittorrent -c vpn -- ls', 'vpn'],
    ["kubectl get secret -n media media-api-keys -o jsonpath='{.data.radar-api-key}'", 'radar-api-key'],
    ["kubectl get configmap -n media media-cleanup-config -o jsonpath='{.data.DRYRUN}'", 'DRYRUN'],
    [
      `kubectl patch configmap -n media media-cleanup-config --type merge -p '{"data":{"DRYRUN":"false"}}'`,
      'DRYRUN',
    ],
    ['kubectl patch secret -n media media-logins -p \'{"stringData":{"admin":"x"}}\'', 'admin'],
    ['kubectl delete pods -n media -l app=jellyfinn', 'jellyfinn'],
    ['kubectl delete deployment -n media -l app.kubernetes.io/part-of=media-stack', 'media-stack'],
    ['kubectl apply -f dist/namespace.k8s.yaml', 'dist/namespace.k8s.yaml'],
    ['kubectl apply -k build/dist', 'build/dist'],
    ['kubectl get pods -n media --namspace', '--namspace'],
    ['kubectl fetch pods -n media', 'fetch'],
    ['kubectl get deplyment -n media', 'deplyment'],
    ['kubectl port-forward -n media svc/jellyfin 8097', '8097'],
    ['kubectl rollout restart -n media deployment/seerr', 'examples/'],
    ['kubectl get namespaces | kubectl describe svc -n media sonar', 'sonar'],
    ['echo $(kubectl get secret -n media media-keys)', 'media-keys'],
  ])('sees what is wrong with %s', (command, word) => {
    for (const text of written(command)) expect(faultsIn(text).join('\n')).toContain(word);
  });

  it.each([
    'npm ci && npm run synth -- examples/minimal/media.yaml',
    'CDK8S_OUTDIR=/tmp/dist npm run synth',
    'kubectl create job -n media mine --from=cronjob/media-cleanup && kubectl logs -n media -f job/mine',
    'npm run --silent secrets -- media.yaml > mine.yaml && kubectl apply --server-side -f mine.yaml',
    'kubectl rollout restart -n media deployment/NAME',
    'kubectl get pods -A',
    "kubectl get secret -n media media-api-keys -o jsonpath='{.data.radarr-api-key}' | base64 -d",
  ])('finds nothing wrong with %s', (command) => {
    for (const text of written(command)) expect(faultsIn(text)).toEqual([]);
  });

  it('takes what an optional app has where the sentence speaks of it', () => {
    expect(faultsIn('For Seerr `kubectl rollout restart -n media deployment/seerr`.')).toEqual([]);
  });

  it('reads code that goes on in the next line of a paragraph, and in a cell of a table', () => {
    expect(faultsIn('Type `npm run\n  synthe` now.')).toHaveLength(1);
    expect(faultsIn('| a |\n|---|\n| `npm run synthe \\| cat` |\n')).toHaveLength(1);
  });
});
