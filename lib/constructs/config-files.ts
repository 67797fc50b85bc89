import { createHash } from 'node:crypto';

/**
 * Annotation of a pod template that changes with the files the pod reads: Kubernetes restarts no pod for a
 * changed ConfigMap.
 */
export function configHash(files: Record<string, string>): Record<string, string> {
  return { 'media-pipeline/config-hash': contentHash(JSON.stringify(files)) };
}

/** Short name of a content, the same on every machine. */
export function contentHash(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
