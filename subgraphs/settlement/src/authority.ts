import { type SourceDocument } from '@alliance-hub/database';

/** On whose behalf something is written, and on which document. */
export interface Authority {
  /** Subject of the token, or the name of the process. */
  readonly actor: string;
  readonly source: SourceDocument;
}

/** Short name of a document in a row: number and title. */
export function shownSource({ number, title }: SourceDocument): string {
  return (number ? `${number} ${title}` : title).slice(0, SOURCE_LENGTH);
}

export const SOURCE_LENGTH = 300;
