import { nameOf, parentOf } from '../../disk/paths.ts';
import type { JsonObject } from '../../http/json-body.ts';
import { hexId } from '../../ids.ts';
import { bareName } from '../library/movie-folder.ts';
import type { ItemField } from '../query/item-parameters.ts';
import type { JellyfinState } from '../state.ts';
import type { Item } from './item.ts';
import { shownPath } from './shown-path.ts';

/** Flags that every source of a file on the disk has. */
const FLAGS: JsonObject = {
  IsRemote: false,
  ReadAtNativeFramerate: false,
  IgnoreDts: false,
  IgnoreIndex: false,
  GenPtsInput: false,
  SupportsTranscoding: true,
  SupportsDirectStream: true,
  SupportsDirectPlay: true,
  IsInfiniteStream: false,
  UseMostCompatibleTranscodingProfile: false,
  RequiresOpening: false,
  RequiresClosing: false,
  RequiresLooping: false,
  SupportsProbing: true,
  VideoType: 'VideoFile',
  MediaStreams: [],
  MediaAttachments: [],
  Formats: [],
  RequiredHttpHeaders: {},
  TranscodingSubProtocol: 'http',
  HasSegments: false,
};

/** Adds the sources of an item and their number, as far as the fields ask for them. */
export function addSources(
  dto: JsonObject,
  state: JellyfinState,
  item: Item,
  fields: ReadonlySet<ItemField>,
): void {
  if (!fields.has('MediaSources') && !fields.has('MediaSourceCount')) return;
  const versions = sourcesOf(state, item);
  if (fields.has('MediaSourceCount') && versions.length !== 1) dto['MediaSourceCount'] = versions.length;
  if (fields.has('MediaSources'))
    dto['MediaSources'] = versions.map((version) => mediaSource(state, version));
}

/** What an item can be played from: a film by all its files, the primary first; another version by itself only. */
export function sourcesOf(state: JellyfinState, item: Item): Item[] {
  return item.type === 'Video' ? [item] : state.items.versionsOf(item);
}

/** One of the files an item can be played from. A missing episode has one as well, without a path. */
export function mediaSource(state: JellyfinState, version: Item): JsonObject {
  const { path, runtimeTicks, size } = version;
  return {
    Protocol: 'File',
    Id: version.id,
    ...(path === undefined ? {} : { Path: shownPath(state, path) }),
    Type: path === undefined ? 'Placeholder' : 'Default',
    ...(path === undefined ? {} : { Container: containerOf(path) }),
    Size: size,
    Name: path === undefined ? version.name : sourceName(path),
    ...FLAGS,
    ETag: hexId(`etag ${version.id} ${size}`),
    RunTimeTicks: runtimeTicks,
    ...(size === undefined || runtimeTicks === undefined
      ? {}
      : { Bitrate: Math.round((size * 8) / (runtimeTicks / 1e7)) }),
  };
}

export function containerOf(path: string): string {
  return /\.(\w+)$/.exec(nameOf(path))?.[1]?.toLowerCase() ?? 'mkv';
}

/** The label of a version (`Film (1999) - 4K`), or the whole name of a file that has none. */
function sourceName(path: string): string {
  const name = bareName(path);
  const folder = nameOf(parentOf(path));
  if (!name.startsWith(folder)) return name;
  const label = name.slice(folder.length).replace(/^[\s-]+/, '');
  return label === '' ? name : label;
}
