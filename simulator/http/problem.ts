import { hexId } from '../ids.ts';
import type { BindingError } from './call.ts';
import type { JsonObject } from './json-body.ts';

/** RFC 9110 has each status in a section of its own; the server's own text of the address depends on its .NET. */
const SECTIONS: Readonly<Record<number, string>> = { 400: '15.5.1', 404: '15.5.5' };

/** How ASP.NET itself describes an error: `application/problem+json`. */
export function problem(status: 400 | 404, title: string): JsonObject {
  return {
    type: `https://tools.ietf.org/html/rfc9110#section-${SECTIONS[status]}`,
    title,
    status,
    traceId: `00-${hexId(title)}-${hexId(title).slice(0, 16)}-00`,
  };
}

/** A parameter that does not bind to its type. */
export function validationProblem(error: BindingError): JsonObject {
  const { traceId, ...rest } = problem(400, 'One or more validation errors occurred.');
  return { ...rest, errors: { [error.parameter]: [error.message] }, traceId };
}
