import { describe, expect, it } from 'vitest';
import { cleanupChecks } from '../../../../setup/domain/doctor/cleanup-view.ts';
import type { CleanupView, Playback, Seen } from '../../../../setup/domain/doctor/observations.ts';
import { playingChecks } from '../../../../setup/domain/doctor/playing.ts';
import { serverStateChecks } from '../../../../setup/domain/doctor/server-state.ts';
import { OTHER_REASON_STEP, TRANSCODE_REASONS } from '../../../../setup/domain/doctor/transcode-reasons.ts';
import type { Reading } from '../../../../setup/domain/resource/resource.ts';
import { hasDocument, loadDocument } from '../../../contract/open-api.ts';
import { cluster, jellyfin, seen, unseen } from './observed.ts';

const playback: Playback = { user: 'ann', app: 'Web', device: 'Firefox', title: 'Heat' };
const transcoded = (...reasons: string[]): Playback => ({
  ...playback,
  transcoding: { video: false, audio: true, reasons },
});
const playing = (playbacks: Seen<readonly Playback[]>, wish = jellyfin) =>
  playingChecks(wish, playbacks, cluster);

describe('playingChecks', () => {
  it.each([
    ['nobody', seen([]), 'nobody plays anything'],
    ['everybody as it is', seen([playback, playback]), '2 playing, all as the files are'],
  ])('is content when %s plays', (_, playbacks, message) => {
    expect(playing(playbacks)).toMatchObject([{ severity: 'ok', message }]);
  });

  it('names who does not see the original, on what, and why', () => {
    expect(playing(seen([playback, transcoded('AudioCodecNotSupported')]))).toMatchObject([
      {
        severity: 'warning',
        code: 'transcoding',
        subject: 'ann on Firefox (Web)',
        message:
          'Heat is played with a sound that is encoded anew (AudioCodecNotSupported: the device cannot decode or pass on the sound)',
        nextStep: TRANSCODE_REASONS['AudioCodecNotSupported']?.step,
      },
    ]);
  });

  it.each(Object.entries(TRANSCODE_REASONS))('has words and a step for %s', (name, { means, step }) => {
    const [check] = playing(seen([transcoded(name)]));

    expect(check?.message).toContain(`${name}: ${means}`);
    expect(check?.nextStep).toBe(step);
  });

  it.each(
    ['jellyfin-10.11.json', 'jellyfin-12.json'].filter((file) => hasDocument(file) || process.env['CI']),
  )('knows every reason of %s', (file) => {
    const { components } = loadDocument(file) as unknown as {
      components: { schemas: Record<string, { enum?: string[] }> };
    };
    const reasons = components.schemas['TranscodeReason']?.enum ?? [];

    expect(reasons.length).toBeGreaterThan(20);
    expect(reasons.filter((name) => !Object.hasOwn(TRANSCODE_REASONS, name))).toEqual([]);
  });

  it.each(['ReasonOfAnotherYear', 'constructor'])('says of %s that it is not known', (name) => {
    const [check] = playing(seen([transcoded(name)]));

    expect(check?.message).toContain(`${name}: a reason of later versions`);
    expect(check?.nextStep).toBe(OTHER_REASON_STEP);
  });

  it('only notes it where Direct Play is nobody’s business', () => {
    expect(playing(seen([transcoded()]), { ...jellyfin, directPlay: 'off' })[0]?.severity).toBe('note');
  });

  it('says that it could not be checked', () => {
    expect(playing(unseen)).toMatchObject([
      { severity: 'note', message: expect.stringContaining('could not be') },
    ]);
  });
});

const wired: Reading = {
  version: '10.11.11',
  resources: [
    { kind: 'library', name: 'Movies', fields: {} },
    { kind: 'user', name: 'ann', fields: {} },
    { kind: 'user', name: 'media-cleanup', fields: {} },
  ],
};

describe('cleanupChecks', () => {
  const all = { libraries: ['Movies'], users: ['ann', 'media-cleanup'], unread: [] };
  const look = (view: Seen<CleanupView>) => cleanupChecks(jellyfin, wired, view, cluster);

  it('is content with an account that sees everything', () => {
    expect(look(seen(all))).toMatchObject([{ severity: 'ok', subject: 'account media-cleanup' }]);
  });

  it.each([
    ['a library', { ...all, libraries: [] }, 'the library Movies'],
    ['a user', { ...all, users: ['media-cleanup'] }, 'the user ann'],
    ['marks', { ...all, unread: [{ user: 'ann', because: 'refused' }] }, 'the marks of ann (refused)'],
  ])('names %s that it does not see', (_, view, words) => {
    const [check] = look(seen(view));

    expect(check).toMatchObject({ severity: 'error', code: 'cleanup-reads-in-part' });
    expect(check?.message).toContain(words);
  });

  it('tells that it does not get in at all', () => {
    expect(look(unseen)).toMatchObject([
      {
        severity: 'error',
        code: 'cleanup-cannot-read',
        message: expect.stringContaining('it answered nothing'),
      },
    ]);
  });

  it('looks for no account where none is configured', () => {
    const { cleanupUser: _, ...wish } = jellyfin;

    expect(cleanupChecks(wish, wired, undefined, cluster)).toEqual([]);
  });
});

describe('serverStateChecks', () => {
  const sound = { pendingRestart: seen(false), servesMetrics: seen(true), playbacks: seen([]) };
  const look = (more: object, wish = jellyfin) =>
    serverStateChecks(wish, wired, { ...sound, ...more }, cluster).map(
      ({ severity, code }) => `${severity} ${code}`,
    );

  it('is content when nothing waits', () => {
    expect(look({})).toEqual(['ok wizard-closed', 'ok restart', 'ok metrics']);
  });

  it.each([
    ['a restart', { pendingRestart: seen(true) }, 'warning restart-pending'],
    ['metrics that were switched on', { servesMetrics: seen(false) }, 'note metrics-after-restart'],
    ['no answer on the restart', { pendingRestart: unseen }, 'note restart'],
    ['no answer on the metrics', { servesMetrics: unseen }, 'note metrics'],
  ])('finds %s', (_, more, expected) => {
    expect(look(more)).toContain(expected);
  });

  it('asks for no metrics that nobody wants', () => {
    expect(look({ servesMetrics: seen(false) }, { ...jellyfin, metrics: false })).toEqual([
      'ok wizard-closed',
      'ok restart',
    ]);
  });
});
