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
 * Label of the pods that Cilium's own gateway, or a controller on the nodes, may call. Its policy is an object of its
 * own, which an apply does not remove; once no pod has the label any more, it selects none.
 */
export const ciliumEntranceLabel = { 'media-pipeline/entrance': 'cilium' } as const;

/**
 * Keeps Argo CD and Flux from deleting an object that carries data: neither when it leaves the manifests, nor
 * when the application is deleted.
 */
export const keepOnPrune = {
  'argocd.argoproj.io/sync-options': 'Delete=false,Prune=false',
  'kustomize.toolkit.fluxcd.io/prune': 'disabled',
} as const;
