import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../../simulator/clock.ts';

describe('SimulatedClock', () => {
  it('stands still until it is advanced', () => {
    const clock = new SimulatedClock(1000);

    expect(clock.now()).toBe(1000);
    clock.advance(500);
    expect(clock.now()).toBe(1500);
  });

  it('runs what falls due in order of its time, each at its own time', () => {
    const clock = new SimulatedClock(0);
    const ran: string[] = [];
    clock.after(30, () => ran.push(`c at ${clock.now()}`));
    clock.after(10, () => ran.push(`a at ${clock.now()}`));
    clock.after(10, () => clock.after(5, () => ran.push(`b at ${clock.now()}`)));
    clock.after(31, () => ran.push('too late'));

    clock.advance(30);

    expect(ran).toEqual(['a at 10', 'b at 15', 'c at 30']);
  });

  it('writes down a task that throws and runs the others', () => {
    const clock = new SimulatedClock(0);
    let ran = false;
    clock.after(1, () => {
      throw new Error('disk on fire');
    });
    clock.after(2, () => {
      ran = true;
    });

    clock.advance(2);

    expect(ran).toBe(true);
    expect(clock.failures).toEqual(['disk on fire']);
  });

  it('can follow the wall clock at any speed', async () => {
    const clock = new SimulatedClock(0);

    clock.follow(1_000_000, 1);
    await expect.poll(() => clock.now()).toBeGreaterThan(1000);
    clock.stop();
  });
});
