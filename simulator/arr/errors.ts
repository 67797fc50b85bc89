import { BindingError } from '../http/call.ts';
import type { JsonObject } from '../http/json-body.ts';
import { problem, validationProblem } from '../http/problem.ts';
import { json, ReplyError } from '../http/reply.ts';

/** A rule of the resource was broken: 400 with an array, one entry a property. */
export function invalid(
  propertyName: string,
  errorMessage: string,
  attemptedValue?: unknown,
  errorCode = 'NotEmptyValidator',
): ReplyError {
  return new ReplyError(json([ruleBroken(propertyName, errorMessage, attemptedValue, errorCode)], 400));
}

/** One entry of such an array. */
export function ruleBroken(
  propertyName: string,
  errorMessage: string,
  attemptedValue: unknown,
  errorCode: string,
): JsonObject {
  return {
    propertyName,
    errorMessage,
    attemptedValue,
    severity: 'error',
    errorCode,
    formattedMessageArguments: [],
    formattedMessagePlaceholderValues: {
      propertyName: propertyName.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' '),
      propertyValue: attemptedValue,
    },
  };
}

/** What ASP.NET itself answers to a GET of something that is not there. */
export function notFound(): ReplyError {
  return new ReplyError(json(problem(404, 'Not Found'), 404));
}

/** What the server's own code answers when a row that it needs is not there. */
export function noSuch(model: string, id: number): ReplyError {
  const message = `${model} with ID ${id} does not exist`;
  const description = `NzbDrone.Core.Datastore.ModelNotFoundException: ${message}\n   at simulated`;
  return new ReplyError(json({ message, description }, 404));
}

export function conflict(message: string): ReplyError {
  return new ReplyError(json({ message }, 409));
}

export function badRequest(message: string): ReplyError {
  return new ReplyError(json({ message }, 400));
}

/** Everything the servers did not foresee, one unknown id of a bulk call included. */
export function failure(error: Error): ReturnType<typeof json> {
  if (error instanceof BindingError) return json(validationProblem(error), 400);
  return json(
    {
      message: error.message,
      description: `System.InvalidOperationException: ${error.message}\n   at simulated`,
    },
    500,
  );
}
