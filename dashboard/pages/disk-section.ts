/** Disks that are nearly full: a bar each of what is wanted, and the same in words. */
import type { Pressure, ShortDisk } from '../domain/house.ts';
import { type DiskParts, diskParts } from '../domain/space.ts';
import { type Html, html, type Part } from './html.ts';
import type { PageView } from './view.ts';

/** Nothing where there is room, or nobody asked for it. */
export function diskSection(pressure: Pressure | undefined, view: PageView): Part {
  const { unknown = [], disks = [] } = pressure ?? {};
  if (unknown.length + disks.length === 0) return '';
  const { m } = view.words;
  const { title, unknown: notKnown } = m.space.pressure;
  return html`<section aria-labelledby="disks-heading"><h2 id="disks-heading">${title}</h2>${
    unknown.length === 0 ? '' : html`<p>${notKnown(m.names.and(unknown))}</p>`
  }${disks.map((disk) => shortDisk(disk, view))}</section>`;
}

/** What a part of the bar means. */
interface Line {
  readonly of: keyof DiskParts | 'result';
  readonly says: string;
}

function shortDisk(disk: ShortDisk, view: PageView): Html {
  const { m } = view.words;
  const parts = diskParts(disk);
  const lines = linesOf(disk, parts, view).map(({ of, says }) => html`<li class="${of}">${says}</li>`);
  return html`<h3><bdi>${m.names.and(disk.folders)}</bdi></h3>${
    parts === undefined ? '' : bar(parts)
  }<ul class="legend">${lines}</ul>`;
}

function linesOf(
  { freeBytes, wantedBytes, anywayBytes, sooner, soonerBytes }: ShortDisk,
  parts: DiskParts | undefined,
  { words: { m, size, count } }: PageView,
): readonly Line[] {
  const text = m.space.pressure;
  const anyway = anywayBytes === 'unknown' ? text.anywayUnknown : text.anyway(size(anywayBytes));
  const lines: Line[] = [
    { of: 'free', says: text.free(size(freeBytes), size(wantedBytes)) },
    ...(anywayBytes === 0 ? [] : [{ of: 'anyway', says: anyway } as const]),
    { of: 'sooner', says: sooner === 0 ? text.nothingSooner : text.sooner(count(sooner), size(soonerBytes)) },
  ];
  // Where one of them is not known, neither is whether all of it is enough.
  if (parts === undefined || anywayBytes === 'unknown' || soonerBytes === 'unknown') return lines;
  const { missing } = parts;
  return [
    ...lines,
    missing > 0 ? { of: 'missing', says: text.missing(size(missing)) } : { of: 'result', says: text.enough },
  ];
}

const WIDTH = 600;
const HEIGHT = 24;

/** The words beside it say the same. */
function bar({ free, anyway, sooner, missing }: DiskParts): Html {
  const wanted = Math.max(1, free + anyway + sooner + missing);
  let x = 0;
  const shown = Object.entries({ free, anyway, sooner, missing }).map(([name, bytes]) => {
    const width = (bytes / wanted) * WIDTH;
    x += width;
    return html`<rect class="${name}" x="${(x - width).toFixed(1)}" y="0" width="${width.toFixed(1)}" height="${HEIGHT}"/>`;
  });
  return html`<svg class="disk" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" preserveAspectRatio="none">${shown}</svg>`;
}
