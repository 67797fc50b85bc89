/** Labels an app's pods are selected by: immutable in a Deployment, so a change here is a breaking one. */
export function selectorOf(app: string): Record<string, string> {
  return { app };
}

/** Labels of every object that belongs to an app. `app` is what people type after `kubectl -l`. */
export function labelsOf(app: string): Record<string, string> {
  return {
    ...selectorOf(app),
    'app.kubernetes.io/name': app,
    'app.kubernetes.io/part-of': 'media-pipeline',
  };
}

/**
 * Keeps Argo CD and Flux from deleting an object that carries data: neither when it leaves the manifests, nor
 * when the application is deleted.
 */
export const keepOnPrune = {
  'argocd.argoproj.io/sync-options': 'Delete=false,Prune=false',
  'kustomize.toolkit.fluxcd.io/prune': 'disabled',
} as const;
