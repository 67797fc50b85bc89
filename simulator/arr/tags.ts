import type { Table } from './table.ts';

export interface Tag {
  readonly id: number;
  readonly label: string;
}

/** The tag with that label, made if need be; labels are stored in lower case. */
export function tagNamed(tags: Table<Tag>, label: string): Tag {
  const wanted = label.toLowerCase();
  return tags.find((tag) => tag.label === wanted) ?? tags.add((id) => ({ id, label: wanted }));
}
