import type { SimulatedClock } from '../clock.ts';
import type { JsonObject } from '../http/json-body.ts';
import { arrDate } from './dates.ts';

export interface Command {
  readonly id: number;
  readonly name: string;
  readonly body: JsonObject;
  readonly queuedAt: number;
  status: 'queued' | 'started' | 'completed' | 'failed' | 'aborted';
  startedAt?: number;
  endedAt?: number;
  exception?: string;
}

export type CommandRunner = (body: JsonObject) => void;

/** Simulated milliseconds from the call to the start, and from there to the end. */
const START_DELAY_MS = 200;
const RUN_MS = 1000;

/** Commands are answered when queued and run later; their work is done at the moment they complete. */
export class CommandQueue {
  readonly #clock: SimulatedClock;
  readonly #runners = new Map<string, { readonly name: string; readonly run: CommandRunner }>();
  readonly #commands = new Map<number, Command>();

  constructor(clock: SimulatedClock) {
    this.#clock = clock;
  }

  /** Makes a command known by its name, whose letter case does not matter. */
  define(name: string, run: CommandRunner = () => undefined): void {
    this.#runners.set(name.toLowerCase(), { name, run });
  }

  queue(name: string, body: JsonObject): Command {
    const runner = this.#runners.get(name.toLowerCase());
    if (runner === undefined) throw new Error('Sequence contains no matching element');
    const id = this.#commands.size + 1;
    const command: Command = { id, name: runner.name, body, queuedAt: this.#clock.now(), status: 'queued' };
    this.#commands.set(id, command);
    this.#clock.after(START_DELAY_MS, () => {
      if (command.status !== 'queued') return;
      command.status = 'started';
      command.startedAt = this.#clock.now();
      this.#clock.after(RUN_MS, () => this.#finish(command, runner.run));
    });
    return command;
  }

  get(id: number): Command | undefined {
    return this.#commands.get(id);
  }

  all(): IterableIterator<Command> {
    return this.#commands.values();
  }

  /** Only what has not started can be taken back. */
  cancel(id: number): void {
    const command = this.#commands.get(id);
    if (command?.status === 'queued') command.status = 'aborted';
  }

  #finish(command: Command, run: CommandRunner): void {
    try {
      run(command.body);
      command.status = 'completed';
    } catch (error) {
      command.status = 'failed';
      command.exception = error instanceof Error ? error.message : String(error);
    }
    command.endedAt = this.#clock.now();
  }
}

export function commandDto(command: Command): JsonObject {
  return {
    id: command.id,
    name: command.name,
    commandName: command.name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' '),
    body: {
      ...command.body,
      name: command.name,
      sendUpdatesToClient: true,
      updateScheduledTask: true,
      completionMessage: 'Completed',
      requiresDiskAccess: false,
      isExclusive: false,
      isTypeExclusive: false,
      isLongRunning: false,
      trigger: 'manual',
      suppressMessages: false,
    },
    priority: 'normal',
    status: command.status,
    result: command.status === 'completed' ? 'successful' : 'unknown',
    queued: arrDate(command.queuedAt),
    ...(command.startedAt === undefined ? {} : { started: arrDate(command.startedAt) }),
    ...(command.endedAt === undefined ? {} : { ended: arrDate(command.endedAt) }),
    ...(command.exception === undefined ? {} : { exception: command.exception }),
    trigger: 'manual',
    stateChangeTime: arrDate(command.endedAt ?? command.startedAt ?? command.queuedAt),
    sendUpdatesToClient: true,
    updateScheduledTask: true,
  };
}
