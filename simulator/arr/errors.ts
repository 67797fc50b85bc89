import { json, ReplyError } from '../http/reply.ts';

/** A rule of the resource was broken: 400 with an array, one entry a property. */
export function invalid(propertyName: string, errorMessage: string, attemptedValue?: unknown): ReplyError {
  const failure = { propertyName, errorMessage, attemptedValue, severity: 'error' };
  return new ReplyError(json([failure], 400));
}

export function notFound(): ReplyError {
  return new ReplyError(json({ message: 'NotFound' }, 404));
}

export function conflict(message: string): ReplyError {
  return new ReplyError(json({ message }, 409));
}

export function badRequest(message: string): ReplyError {
  return new ReplyError(json({ message }, 400));
}

/** Everything the servers did not foresee, one unknown id of a bulk call included. */
export function failure(error: Error): ReturnType<typeof json> {
  return json(
    { message: error.message, description: `${error.name}: ${error.message}\n   at simulated` },
    500,
  );
}
