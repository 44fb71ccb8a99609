/** A place in the feed: everything up to `seq` lies before it. */
export interface Position {
  seq: number;
  /** The cursor of that entry; null before the first one. */
  cursor: string | null;
}

export const furthest = (one: Position, other: Position): Position => (other.seq > one.seq ? other : one);
