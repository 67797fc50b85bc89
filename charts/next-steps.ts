import type { Config } from '../lib/config/schema.ts';

/** What a person does with the manifests, in the order of doing it. */
export function nextSteps({ secrets, namespaces }: Config, folder: string): string {
  const secretsStep = {
    existing:
      'npm run --silent secrets > secrets.yaml, fill in what only you know, kubectl apply -f secrets.yaml',
    externalSecret: 'put the values into the store: npm run --silent secrets shows which',
    sealedSecret: 'npm run --silent secrets | kubeseal, and the values into secrets.encrypted of media.yaml',
    sops: 'npm run --silent secrets > secrets.yaml, fill it in, sops encrypt it beside the manifests',
  }[secrets.provider];
  return `next:
  kubectl apply --server-side -f ${folder}/namespaces.k8s.yaml
  ${secretsStep}
  kubectl apply --server-side -k ${folder}
  kubectl get pods -n ${namespaces.media} && kubectl get pods -n ${namespaces.downloads}`;
}
