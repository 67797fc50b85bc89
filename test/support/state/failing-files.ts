import { type Files, REAL_FILES as real } from '../../../cleanup/adapters/state/files.ts';

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: as the system says it`), { code });
}

type Operation = keyof Files | 'write' | 'sync';

/** Files of which some operations fail with the system's code while `broken` is set. */
export interface FailingFiles {
  readonly files: Files;
  /** What fails now, by operation. */
  readonly broken: Map<Operation, string>;
  /** Every operation done, in order: name and last part of the path. */
  readonly calls: string[];
}

export function failingFiles(): FailingFiles {
  const broken = new Map<Operation, string>();
  const calls: string[] = [];
  const check = (operation: Operation, path: unknown) => {
    calls.push(`${operation} ${String(path).split('/').at(-1)}`);
    const code = broken.get(operation);
    if (code !== undefined) throw systemError(code);
  };
  const names = ['link', 'mkdir', 'readFile', 'readdir', 'rename', 'rm', 'stat', 'utimes'] as const;
  const wrapped = names.map((name) => [
    name,
    async (path: string, ...rest: unknown[]) => {
      check(name, path);
      return Reflect.apply(real[name], undefined, [path, ...rest]);
    },
  ]);
  const open = async (path: string, flags: string) => {
    check('open', path);
    const handle = await real.open(path, flags);
    return {
      writeFile: async (text: string) => {
        // A full disk takes a part of it.
        if (broken.has('write')) await handle.writeFile(text.slice(0, text.length / 2));
        check('write', path);
        await handle.writeFile(text);
      },
      sync: async () => {
        check('sync', path);
        await handle.sync();
      },
      close: () => handle.close(),
    };
  };
  // Only what the state uses of it is there.
  return { files: { ...Object.fromEntries(wrapped), open } as unknown as Files, broken, calls };
}
