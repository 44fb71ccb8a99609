import { type RuleStatus } from '@alliance-hub/graphql';
import { type PlainDate, Text, Yuan } from '@alliance-hub/kernel';
import { type PriceLinkageCase, type PriceLinkageTrigger } from './linkage-case.types';
import { type PriceLinkageChange } from './linkage-change.types';
import { type PriceLinkageChangeType, type PriceLinkageStatus } from './linkage.enums';

/** A row of `linkage_case` as the driver gives it: money in 1/10,000 yuan. */
export interface CaseRow {
  id: number;
  productId: number;
  jurisdiction: string;
  tender: string | null;
  triggerId: number;
  currentPrice: number;
  targetPrice: number;
  binding: number;
  countedFrom: PlainDate;
  dueOn: PlainDate | null;
  dueStatus: string;
  provisional: number;
  status: string;
  declaredPrice: number | null;
  declaredOn: PlainDate | null;
  metOn: PlainDate | null;
  appliedFrom: PlainDate | null;
  overdueRecorded: number;
  lostFrom: PlainDate | null;
}

/** A row of `linkage_change` as the driver gives it. */
export interface ChangeRow {
  seq: number;
  id: string;
  type: string;
  occurredAt: string;
  caseId: number;
  productId: number;
  jurisdiction: string;
  company: string;
  tender: string | null;
  triggerTender: string | null;
  previousPrice: number | null;
  price: number | null;
  effectiveOn: PlainDate | null;
  reason: string | null;
}

/** A row of `won_price` as the driver gives it. */
export interface WonPriceRow {
  id: number;
  jurisdiction: string | null;
  tender: string | null;
  amount: number;
  publishedOn: PlainDate;
  evidence: string;
}

const yuan = (units: number | null): Yuan | null => (units === null ? null : Yuan.ofUnits(units));

const PREFIX = 'PL-';
export const caseId = (number: number): string => `${PREFIX}${number}`;

/** Number of the case that an id names; null for what is no such id. */
export const caseNumber = (id: string): number | null =>
  /^PL-[1-9]\d{0,14}$/.test(id) ? Number(id.slice(PREFIX.length)) : null;

export const toCase = (row: CaseRow): PriceLinkageCase => ({
  id: caseId(row.id),
  number: Number(row.id),
  productId: Number(row.productId),
  jurisdiction: row.jurisdiction,
  tender: row.tender,
  triggerId: Number(row.triggerId),
  overdueRecorded: Number(row.overdueRecorded) === 1,
  currentPrice: Yuan.ofUnits(row.currentPrice),
  targetPrice: Yuan.ofUnits(row.targetPrice),
  binding: Number(row.binding) === 1,
  countedFrom: row.countedFrom,
  dueOn: row.dueOn,
  dueStatus: row.dueStatus as RuleStatus,
  provisional: Number(row.provisional) === 1,
  status: row.status as PriceLinkageStatus,
  declaredPrice: yuan(row.declaredPrice),
  declaredOn: row.declaredOn,
  metOn: row.metOn,
  appliedFrom: row.appliedFrom,
  lostFrom: row.lostFrom,
});

export const toTrigger = (row: WonPriceRow): PriceLinkageTrigger => ({
  id: Number(row.id),
  price: Yuan.ofUnits(row.amount),
  jurisdiction: row.jurisdiction,
  tender: row.tender,
  publishedOn: row.publishedOn,
  evidence: row.evidence || null,
});

export const toChange = (row: ChangeRow, cursors: { cursor: string; previousCursor: string | null }) =>
  ({
    ...cursors,
    seq: Number(row.seq),
    id: row.id,
    type: row.type as PriceLinkageChangeType,
    occurredAt: row.occurredAt,
    previousPrice: yuan(row.previousPrice),
    price: yuan(row.price),
    effectiveOn: row.effectiveOn,
    reason: row.reason === null ? null : Text.from(JSON.parse(row.reason) as Text),
    caseId: Number(row.caseId),
    productId: Number(row.productId),
    jurisdiction: row.jurisdiction,
    company: row.company,
    tender: row.tender,
    triggerTender: row.triggerTender,
  }) satisfies PriceLinkageChange;
