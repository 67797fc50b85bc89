import type { Config } from '../lib/config/schema.ts';

/** What a person does with the manifests, in the order of doing it. */
export function nextSteps({ secrets, namespaces }: Config, folder: string): string {
  const steps = [
    [`kubectl apply --server-side -f ${folder}/namespaces.k8s.yaml`, ''],
    [
      'npm run --silent secrets',
      `prints the Secrets, and what to do with them (provider: ${secrets.provider})`,
    ],
    [`kubectl apply --server-side -k ${folder}`, ''],
    [`kubectl get pods -n ${namespaces.downloads}`, 'first the VPN and qBittorrent'],
    [`kubectl get pods -n ${namespaces.media}`, 'then the rest'],
  ] as const;
  const width = Math.max(...steps.map(([command]) => command.length));
  return [
    'next:',
    ...steps.map(([command, why]) => `  ${why === '' ? command : `${command.padEnd(width)}  # ${why}`}`),
  ].join('\n');
}
