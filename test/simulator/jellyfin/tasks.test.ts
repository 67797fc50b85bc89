import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { ask, askJellyfin, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

const SCAN = '7738148ffcd07979c7ceb148e06b3aed';
const HOUR = 36_000_000_000;

describe('scheduled tasks', () => {
  const scan = async (sim: Awaited<ReturnType<typeof running>>) =>
    listOf(await askJellyfin(sim, '/ScheduledTasks')).find(
      (task) => String(task['Key']) === 'RefreshLibrary',
    );

  it('have the id and the triggers of a new server', async () => {
    const sim = await running(aLibrary());

    expect(await scan(sim)).toMatchObject({
      Id: SCAN,
      State: 'Idle',
      Triggers: [{ Type: 'IntervalTrigger', IntervalTicks: 12 * HOUR }],
    });
    expect((await askJellyfin(sim, `/ScheduledTasks/${SCAN}`)).body).toEqual(await scan(sim));
    const hidden = listOf(await askJellyfin(sim, '/ScheduledTasks?isHidden=true'));
    expect(hidden.map((task) => task['Key'])).toEqual(['RefreshGuide']);
  });

  it('lose all their triggers to those that are written', async () => {
    const sim = await running(aLibrary());
    const triggers = [
      { Type: 'StartupTrigger', IntervalTicks: null },
      { Type: 'DailyTrigger', TimeOfDayTicks: HOUR },
    ];

    const write = await askJellyfin(sim, `/ScheduledTasks/${SCAN}/Triggers`, { json: triggers });

    expect([write.status, write.text]).toEqual([204, '']);
    expect((await scan(sim))?.['Triggers']).toEqual([
      { Type: 'StartupTrigger' },
      { Type: 'DailyTrigger', TimeOfDayTicks: HOUR },
    ]);
  });

  it.each([
    { Type: 'DailyTrigger' },
    { Type: 'IntervalTrigger', IntervalTicks: null },
    { Type: 'WeeklyTrigger', TimeOfDayTicks: 0 },
    { Type: 'SomedayTrigger' },
  ])('refuse the trigger %j', async (trigger) => {
    const sim = await running(aLibrary());

    const write = await askJellyfin(sim, `/ScheduledTasks/${SCAN}/Triggers`, { json: [trigger] });

    expect(write.status).toBe(400);
    expect((await scan(sim))?.['Triggers']).toHaveLength(1);
  });

  it('are unknown by another id, and closed to plain users', async () => {
    const sim = await running(aLibrary().user('ann'));
    const authorization = 'MediaBrowser Client="a", Device="b", DeviceId="c", Version="1"';
    const json = { Username: 'ann', Pw: 'password' };
    const url = sim.jellyfin.url;
    const login = await ask(`${url}/Users/AuthenticateByName`, { headers: { authorization }, json });
    const headers = { authorization: `${authorization}, Token="${login.body['AccessToken']}"` };

    expect((await askJellyfin(sim, `/ScheduledTasks/${'0'.repeat(32)}/Triggers`, { json: [] })).status).toBe(
      404,
    );
    expect((await ask(`${url}/ScheduledTasks`, { headers })).status).toBe(403);
    expect((await ask(`${url}/ScheduledTasks/${SCAN}/Triggers`, { headers, json: [] })).status).toBe(403);
  });
});
