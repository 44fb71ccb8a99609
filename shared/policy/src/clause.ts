import { type PlainDate, type Text } from '@alliance-hub/kernel';

/** A notice (文件): what an official cites by number. */
export interface PolicyDocument {
  /** Id within the policy data, "HI-2025-141". */
  readonly id: string;
  /** Document number 发文字号, "琼医保〔2025〕141号"; null where the notice prints none. */
  readonly number: string | null;
  /** Title 标题, as printed. */
  readonly title: string;
  /** Issuing authority 发文机关. */
  readonly issuer: string;
  /** Day of issue 发文日期; null where the notice prints none. */
  readonly issuedOn: PlainDate | null;
  /** Division code of the jurisdiction whose folder holds it. */
  readonly jurisdiction: string;
  /** Id of the document that this one forwards 转发, where it does. */
  readonly forwards?: string;
  readonly note?: string;
}

/** Which subgraph a clause concerns: catalogue, execution or settlement. */
export type ClauseDomain = 'CAT' | 'EXE' | 'SET';

/** What a clause asks for: c computes, d carries data, k checks, r reminds of a date, p reports. */
export type ClauseKind = 'c' | 'd' | 'k' | 'r' | 'p';

/** The reading (理解口径) chosen where the text of a notice is unclear. */
export interface Reading {
  /** Number in the list of readings, "A-02". */
  readonly id: string;
  /** What is unclear. */
  readonly unclear: Text;
  /** How the hub reads it. */
  readonly reading: Text;
}

/** One operative clause (条款) of a notice. */
export interface Clause {
  /** Id in the clause ledger, "HI-3.2.1d"; also the id of the rule. */
  readonly id: string;
  /** Article as printed, "三（二）1"; null where the notice does not number it. */
  readonly article: string | null;
  /** The original words 原文. */
  readonly text: string;
  /** The clause in one sentence; in Chinese it is the original words. */
  readonly says: Text;
  readonly domain: ClauseDomain;
  readonly kinds: readonly ClauseKind[];
  /** The readings that concern this clause. */
  readonly readings: readonly Reading[];
  readonly document: PolicyDocument;
}

/** What a rule cites: a clause and, where its text is unclear, the reading applied. */
export interface Citation {
  readonly clause: Clause;
  readonly reading?: readonly Reading[];
}
