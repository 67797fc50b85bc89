import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import * as z from 'zod';
import { loadConfigWithServers } from '../../../cleanup/config/load.ts';

/** Of the manifests, the objects that configure the cleanup; everything else is let through unread. */
const ConfigMap = z.object({
  kind: z.literal('ConfigMap'),
  metadata: z.object({ name: z.literal('media-cleanup-config') }),
  data: z.record(z.string(), z.string()),
});
const EnvVar = z.object({
  name: z.string(),
  value: z.string().optional(),
  valueFrom: z.object({ configMapKeyRef: z.object({ key: z.string() }) }).optional(),
});
const CronJob = z.object({
  kind: z.literal('CronJob'),
  spec: z.object({
    jobTemplate: z.object({
      spec: z.object({
        template: z.object({ spec: z.object({ containers: z.tuple([z.object({ env: z.array(EnvVar) })]) }) }),
      }),
    }),
  }),
});

describe('the configuration that dist/ deploys', () => {
  const documents = parseAllDocuments(readFileSync('dist/media-cleanup.k8s.yaml', 'utf8')).map(
    (document): unknown => document.toJS(),
  );
  const first = <T>(schema: z.ZodType<T>): T => {
    const found = documents.map((document) => schema.safeParse(document)).find(({ success }) => success);
    if (found?.data === undefined)
      throw new Error('dist/media-cleanup.k8s.yaml lacks an object of the cleanup');
    return found.data;
  };
  const { data } = first(ConfigMap);
  const [{ env }] = first(CronJob).spec.jobTemplate.spec.template.spec.containers;
  const environment = Object.fromEntries(
    env.map(({ name, value, valueFrom }) => [name, value ?? data[valueFrom?.configMapKeyRef.key ?? '']]),
  );

  it('loads without a problem, with every secret from a mounted file', () => {
    const read: string[] = [];
    const file = { name: 'cleanup.yaml', text: data['cleanup.yaml'] ?? '' };
    const result = loadConfigWithServers({ environment, file }, (path) => {
      read.push(path);
      return 'key';
    });
    expect(result).toMatchObject({
      kind: 'loaded',
      config: {
        dryRun: true,
        stateDir: '/state',
        policy: {
          primaryUserName: data['PRIMARY_USER_NAME'],
          gracePeriodDays: Number(data['GRACE_PERIOD_DAYS']),
          keepTagLabel: data['KEEP_TAG_LABEL'],
        },
        servers: { radarr: [{ name: 'radarr' }], sonarr: [{ name: 'sonarr' }] },
      },
    });
    expect(read).toHaveLength(4);
    for (const path of read) expect(path).toMatch(/^\/run\/secrets\//);
  });
});
