/** @returns the code's groups as written: between hyphens or blanks. */
export function groupsOf(code: string): string[] {
  return code.split(/[\s-]+/).filter((group) => group !== '');
}

/**
 * Which groups the person is asked for: up to three, different ones, in order.
 *
 * @param random a number from 0 up to, not including, 1
 */
export function groupsAskedFor(count: number, random: () => number): number[] {
  const places = Array.from({ length: count }, (_, place) => place);
  const asked: number[] = [];
  while (asked.length < Math.min(3, count)) {
    const [picked] = places.splice(Math.floor(random() * places.length), 1);
    if (picked !== undefined) asked.push(picked);
  }
  return asked.sort((one, other) => one - other);
}

/** @returns whether what was typed is the group, letter case and blanks aside. */
export function isGroup(typed: string, group: string): boolean {
  return typed.replace(/[\s-]/g, '').toUpperCase() === group.toUpperCase();
}
