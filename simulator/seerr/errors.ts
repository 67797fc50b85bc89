import { json, type Reply, ReplyError } from '../http/reply.ts';

/** What its error handler answers. */
export function refused(status: number, message: string): ReplyError {
  return new ReplyError(json({ message }, status));
}

/** What is refused before the routes, by the description of the interface. */
export function invalidBody(property: string, message: string): ReplyError {
  const path = `/body/${property}`;
  const errors = [{ path, message, errorCode: 'openapi.validation' }];
  return new ReplyError(json({ message: `request${path} ${message}`, errors }, 400));
}

export function forbidden(): Reply {
  return json({ status: 403, error: 'You do not have permission to access this endpoint' }, 403);
}
