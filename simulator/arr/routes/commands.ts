import { objectBody, stringOr } from '../../http/json-body.ts';
import { empty, json } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { commandDto } from '../commands.ts';
import { notFound } from '../errors.ts';
import type { ArrState } from '../state.ts';

/** Commands: 201 when queued, the rest by asking again. An unknown name is an internal error. */
export function commandRoutes(router: Router, state: ArrState): void {
  const api = `${state.urlBase}/api/v3/command`;
  router.get(api, () => json([...state.commands.all()].map(commandDto)));
  router.get(`${api}/{id}`, (call) => {
    const command = state.commands.get(call.paramInt('id'));
    if (command === undefined) throw notFound();
    return json(commandDto(command));
  });
  router.post(api, (call) => {
    const { name, ...body } = objectBody(call);
    return json(commandDto(state.commands.queue(stringOr(name, ''), body)), 201);
  });
  router.delete(`${api}/{id}`, (call) => {
    state.commands.cancel(call.paramInt('id'));
    return empty();
  });
}
