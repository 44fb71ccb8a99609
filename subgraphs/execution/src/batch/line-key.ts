/**
 * Line ids are the sender's own: two institutions that both count from 1 do not meet, and nobody reaches a line of
 * another. They are kept with the institution that the line is about.
 */
export const lineKey = (institution: string, lineId: string): string => `${institution}:${lineId}`;

/** The id as its sender knows it. */
export const sentId = (key: string): string => key.slice(key.indexOf(':') + 1);
