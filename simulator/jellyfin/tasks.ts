import type { JsonObject } from '../http/json-body.ts';
import { guidOf } from './items/item-id.ts';
import { MINUTE_TICKS } from './values.ts';

/** Something that the server does on a schedule. */
export interface Task {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly category: string;
  readonly hidden: boolean;
  triggers: JsonObject[];
}

const HOUR_TICKS = 60 * MINUTE_TICKS;

const every = (hours: number): JsonObject => ({ Type: 'IntervalTrigger', IntervalTicks: hours * HOUR_TICKS });
const daily = (hour: number, more: JsonObject = {}): JsonObject => ({
  Type: 'DailyTrigger',
  TimeOfDayTicks: hour * HOUR_TICKS,
  ...more,
});

type Stock = Omit<Task, 'id'> & { readonly type: string };

const IN_SERVER = 'Emby.Server.Implementations.ScheduledTasks.Tasks';

/** Some tasks of a new server with the triggers that nobody has changed (10.10 to 12), in the order of their names. */
const stock = (): Stock[] => [
  {
    type: `${IN_SERVER}.AudioNormalizationTask`,
    key: 'AudioNormalization',
    name: 'Audio Normalization',
    category: 'Library',
    hidden: false,
    triggers: [every(24)],
  },
  {
    type: `${IN_SERVER}.DeleteTranscodeFileTask`,
    key: 'DeleteTranscodeFiles',
    name: 'Clean Transcode Directory',
    category: 'Maintenance',
    hidden: false,
    triggers: [{ Type: 'StartupTrigger' }, every(24)],
  },
  {
    type: `${IN_SERVER}.ChapterImagesTask`,
    key: 'RefreshChapterImages',
    name: 'Extract Chapter Images',
    category: 'Library',
    hidden: false,
    triggers: [daily(2, { MaxRuntimeTicks: 4 * HOUR_TICKS })],
  },
  {
    type: 'Jellyfin.LiveTv.Guide.RefreshGuideScheduledTask',
    key: 'RefreshGuide',
    name: 'Refresh Guide',
    category: 'Live TV',
    hidden: true,
    triggers: [every(24)],
  },
  {
    type: `${IN_SERVER}.RefreshMediaLibraryTask`,
    key: 'RefreshLibrary',
    name: 'Scan Media Library',
    category: 'Library',
    hidden: false,
    triggers: [every(12)],
  },
];

export function stockTasks(): Map<string, Task> {
  return new Map(stock().map(({ type, ...task }) => [guidOf(type), { id: guidOf(type), ...task }]));
}

/** Whether a trigger has what its type needs. */
export function isTrigger(trigger: JsonObject): boolean {
  const has = (name: string) => trigger[name] !== undefined && trigger[name] !== null;
  switch (trigger['Type']) {
    case 'StartupTrigger':
      return true;
    case 'IntervalTrigger':
      return has('IntervalTicks');
    case 'DailyTrigger':
      return has('TimeOfDayTicks');
    case 'WeeklyTrigger':
      return has('TimeOfDayTicks') && has('DayOfWeek');
    default:
      return false;
  }
}
