import { empty, json } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { hexId } from '../../ids.ts';
import { badArgument } from '../errors.ts';
import type { ApiKey, JellyfinState } from '../state.ts';
import { requireAdministrator } from '../users/auth.ts';
import { jellyfinDate } from '../values.ts';

/** API keys. Making one answers nothing and makes another of the same name without a word. */
export function keyRoutes(router: Router, state: JellyfinState): void {
  router.get('/Auth/Keys', (call) => {
    requireAdministrator(state, call);
    const items = [...state.keys.values()].map((key) => ({
      Id: key.id,
      AccessToken: key.token,
      DeviceId: '',
      AppName: key.appName,
      AppVersion: '',
      DeviceName: '',
      UserId: '00000000000000000000000000000000',
      IsActive: false,
      DateCreated: jellyfinDate(key.createdAt),
      DateLastActivity: jellyfinDate(key.createdAt),
    }));
    return json({ Items: items, TotalRecordCount: items.length, StartIndex: 0 });
  });
  router.post('/Auth/Keys', (call) => {
    requireAdministrator(state, call);
    const appName = call.ask('app');
    if (appName === undefined || appName === '') throw badArgument('The app field is required.');
    addKey(state, appName);
    return empty(204);
  });
  router.delete('/Auth/Keys/{key}', (call) => {
    requireAdministrator(state, call);
    state.keys.delete(call.param('key'));
    return empty(204);
  });
}

export function addKey(state: JellyfinState, appName: string): ApiKey {
  const id = Math.max(0, ...[...state.keys.values()].map((key) => key.id)) + 1;
  const key = {
    id,
    token: hexId(`jellyfin key ${id} ${state.seed}`),
    appName,
    createdAt: state.world.clock.now(),
  };
  state.keys.set(key.token, key);
  return key;
}
