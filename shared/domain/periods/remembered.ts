/**
 * Keeps what was computed for each key and answers it again: the same few days come up in every case of an office. What is
 * kept must not depend on anything but the key, and nobody may change it.
 *
 * @param most so many keys are kept; then it begins anew
 */
export function remembered<T>(most: number): (key: string, compute: () => T) => T {
  const kept = new Map<string, T>();
  return (key, compute) => {
    const before = kept.get(key);
    if (before !== undefined) return before;
    const value = compute();
    if (kept.size >= most) kept.clear();
    kept.set(key, value);
    return value;
  };
}
