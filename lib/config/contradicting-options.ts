/** Mount options that say two things about one: the last one wins, or the mount fails, and either surprises. */
const OPPOSITES: readonly (readonly string[])[] = [
  ['rw', 'ro'],
  ['sync', 'async'],
  ['hard', 'soft', 'softerr'],
  ['tcp', 'tcp6', 'rdma', 'rdma6', 'udp', 'udp6', 'proto'],
];

/** For each option the earlier one that it contradicts, by place; undefined where there is none. */
export function contradicted(options: readonly string[]): readonly (string | undefined)[] {
  return options.map((option, index) =>
    options.slice(0, index).find((other) => other !== option && subjectOf(other) === subjectOf(option)),
  );
}

function subjectOf(option: string): string {
  const [key = ''] = option.split('=');
  const group = OPPOSITES.find((words) => words.includes(key));
  return group?.[0] ?? key.replace(/^no/, '');
}
