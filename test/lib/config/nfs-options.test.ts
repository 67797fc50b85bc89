import { describe, expect, it } from 'vitest';
import { contradicted } from '../../../lib/config/contradicting-options.ts';
import { nfsOptionProblem } from '../../../lib/config/nfs-options.ts';

describe('nfsOptionProblem', () => {
  it.each([
    'hard',
    'noatime',
    'nconnect=16',
    'rsize=1048576',
    'timeo=600',
    'retrans=0',
    'sec=krb5p',
    'port=2049',
    'nocto',
    'actimeo=1800',
    'proto=rdma',
    'someday=1',
  ])('accepts %s', (option) => {
    expect(nfsOptionProblem(option)).toBeUndefined();
  });

  it.each([
    'hrad',
    'noatme',
    'nconnect=17',
    'nconnect=0',
    'rsize=abc',
    'rsize',
    'timeo=0',
    'sec=des',
    'port=65536',
    'hard=1',
    'lookupcache=bogus',
  ])('refuses %s', (option) => {
    expect(nfsOptionProblem(option)).toMatch(/expected|did you mean|takes no value/);
  });
});

describe('contradicted', () => {
  it.each([
    [['sync', 'async'], 'sync'],
    [['atime', 'noatime'], 'atime'],
    [['rsize=1024', 'rsize=2048'], 'rsize=1024'],
    [['tcp', 'proto=rdma'], 'tcp'],
  ])('finds what the last of %j contradicts', (options, other) => {
    expect(contradicted(options).at(-1)).toBe(other);
  });

  it('lets an option stand twice, and others side by side', () => {
    expect(contradicted(['hard', 'hard', 'noatime', 'nodiratime', 'rsize=1024', 'wsize=1024'])).toEqual(
      Array.from({ length: 6 }),
    );
  });
});
