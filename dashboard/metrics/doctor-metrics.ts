/** What `setup doctor` found, where it leaves its findings in the state folder. */
import { type Definition, known, Sums, seconds } from './definition.ts';

export const DOCTOR_METRICS: readonly Definition[] = [
  {
    name: 'media_doctor_findings',
    help: 'Findings of setup doctor, by their code in docs/operations.md.',
    type: 'gauge',
    labels: ['severity', 'code', 'app'],
    samples: ({ house }) => {
      const sums = new Sums();
      for (const { severity, code = 'unknown', app } of house.doctor?.findings ?? [])
        if (severity !== 'ok') sums.add({ severity, code, app }, 1);
      return sums.samples();
    },
  },
  {
    name: 'media_doctor_timestamp_seconds',
    help: 'When setup doctor looked, in seconds since 1970.',
    type: 'gauge',
    labels: [],
    samples: ({ house }) => {
      const at = house.doctor?.checkedAt;
      return known(at === undefined ? undefined : seconds(at));
    },
  },
];
