import type { Config } from '../lib/config/schema.ts';
import { names } from '../lib/names.ts';
import { secretsCommand } from '../lib/secret-manifest.ts';

/** What a person does with the manifests in `folder`, a word of a command, in the order of doing it. */
export function nextSteps(
  { config: { secrets, namespaces, setup }, file }: { readonly config: Config; readonly file: string },
  folder: string,
): readonly string[] {
  const steps = [
    [`kubectl apply --server-side -f ${folder}/namespaces.k8s.yaml`, ''],
    [secretsCommand(file), `prints the Secrets, and what to do with them (provider: ${secrets.provider})`],
    [`kubectl apply --server-side -k ${folder}`, ''],
    [`kubectl get pods -n ${namespaces.downloads}`, 'first the VPN and qBittorrent'],
    [`kubectl get pods -n ${namespaces.media}`, 'then the rest'],
    ...(setup.enabled
      ? [
          [
            `kubectl create job -n ${namespaces.media} first-setup --from=cronjob/${names.setup}`,
            'wires the apps to each other now; otherwise within a quarter of an hour',
          ] as const,
        ]
      : []),
  ] as const;
  const width = Math.max(...steps.map(([command]) => command.length));
  return [
    'next:',
    ...steps.map(([command, why]) => `  ${why === '' ? command : `${command.padEnd(width)}  # ${why}`}`),
  ];
}
