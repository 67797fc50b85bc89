/**
 * Something could not be kept between runs. The message is one line for people: which file, what happened, what
 * to do next. What cannot be remembered must not be done: a live run that meets it removes nothing more.
 */
export class StateFailure extends Error {
  override readonly name = 'StateFailure';
}
