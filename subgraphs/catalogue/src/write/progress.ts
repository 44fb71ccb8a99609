/** Told how much of a piece of work is done, from 0 to 1. */
export type OnProgress = (share: number) => void;

/** Tells one stage of a longer piece of work, which is so much of it. */
export const stage =
  (onProgress: OnProgress | undefined, from: number, to: number): OnProgress =>
  share =>
    onProgress?.(from + share * (to - from));
