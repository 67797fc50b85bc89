/** Labels, ids and instance names are compared without case and without blanks around them. */
export function normalized(label: string): string {
  return label.trim().toLowerCase();
}
