import { hexId } from '../../ids.ts';
import type { JellyfinState } from '../state.ts';
import type { PlaySession } from './sessions.ts';

/** The session of a user on a device, made at its first sign of life. */
export function openSession(state: JellyfinState, userId: string, deviceId: string): PlaySession {
  const id = hexId(`session ${userId} ${deviceId}`);
  const now = state.world.clock.now();
  const session = state.sessions.get(id) ?? {
    id,
    userId,
    deviceId,
    client: 'Player',
    lastActivityAt: now,
    lastCheckInAt: undefined,
  };
  session.lastActivityAt = now;
  state.sessions.set(id, session);
  return session;
}
