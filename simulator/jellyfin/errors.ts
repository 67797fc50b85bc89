import { ReplyError, text } from '../http/reply.ts';

/** An argument that makes no sense: 400. */
export function badArgument(message = 'Error processing request.'): ReplyError {
  return new ReplyError(text(message, 400));
}

export function missing(): ReplyError {
  return new ReplyError(text('Error processing request.', 404));
}

export function forbidden(): ReplyError {
  return new ReplyError(text('Error processing request.', 403));
}

/** A fault of the server itself. */
export function failure(): ReplyError {
  return new ReplyError(text('Error processing request.', 500));
}
