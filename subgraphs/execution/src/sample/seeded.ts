const { imul } = Math;

/**
 * A whole number from 0 to `sides` − 1 that follows from the words alone: the sample is the same on every machine and
 * on every start, and adding an institution changes nothing for the others.
 */
export function drawn(sides: number, ...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  const text = words.join('|');
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = imul(hash, 0x01000193);
  }
  // FNV-1a leaves short words close together; the final mix spreads them.
  hash ^= hash >>> 16;
  hash = imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return (hash >>> 0) % sides;
}

/** Whether a draw of so many in a hundred falls. */
export const falls = (percent: number, ...words: readonly (string | number)[]): boolean =>
  drawn(100, ...words) < percent;
