import type { Call } from '../../http/call.ts';
import { isObject, type JsonObject } from '../../http/json-body.ts';
import { empty, json } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { badArgument, missing } from '../errors.ts';
import type { JellyfinState } from '../state.ts';
import { isTrigger, type Task } from '../tasks.ts';
import { requireAdministrator } from '../users/auth.ts';
import { parseId, withoutNulls } from '../values.ts';

/** What the server does on a schedule. Writing the triggers of a task replaces them all. */
export function taskRoutes(router: Router, state: JellyfinState): void {
  const found = (call: Call): Task => {
    const task = state.tasks.get(parseId(call.param('taskId')) ?? '');
    if (task === undefined) throw missing();
    return task;
  };
  router.get('/ScheduledTasks', (call) => {
    requireAdministrator(state, call);
    const hidden = call.askFlag('isHidden');
    call.ignores('isEnabled');
    const tasks = [...state.tasks.values()].filter((task) => hidden === undefined || task.hidden === hidden);
    return json(tasks.map(taskDto));
  });
  router.get('/ScheduledTasks/{taskId}', (call) => {
    requireAdministrator(state, call);
    return json(taskDto(found(call)));
  });
  router.post('/ScheduledTasks/{taskId}/Triggers', (call) => {
    requireAdministrator(state, call);
    const task = found(call);
    const triggers: unknown = JSON.parse(call.body);
    if (!Array.isArray(triggers)) throw badArgument();
    const given = triggers.filter(isObject);
    if (!given.every(isTrigger)) throw badArgument();
    task.triggers = given.map(withoutNulls);
    return empty(204);
  });
}

function taskDto(task: Task): JsonObject {
  return {
    Name: task.name,
    State: 'Idle',
    Id: task.id,
    Triggers: task.triggers,
    Description: '',
    Category: task.category,
    IsHidden: task.hidden,
    Key: task.key,
  };
}
