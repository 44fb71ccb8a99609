import { type PlainDate } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { evidenceOf } from '../price-linkage/evidence';
import { followSupplyList, maybeLinked, type NewsOfList } from '../price-linkage/follow-supply-list';
import { followMovedPublication } from '../price-linkage/move-publication';
import { hasOwnTitle, publicationOf } from './document-of-version';
import { type SupplyListEntity } from './supply-list.entity';
import { type SupplyListHead } from './supply-list.input';
import { linesInPages, notSoPricedOn, soPricedOn } from './supply-list.repository';
import { inRulingOrder, versionBefore } from './version-order';

/**
 * Price linkage of a version that was just written: of the lines that have another price than before, and of those
 * whose publication its document moves.
 * @param versions those that there were
 * @returns ids of the cases that opened
 */
export async function followVersion(
  manager: EntityManager,
  policy: Policy,
  head: SupplyListHead,
  { id }: SupplyListEntity,
  versions: readonly SupplyListEntity[],
): Promise<string[]> {
  const { tender, jurisdiction, effectiveFrom, source } = head;
  const publishedOn = (source.issuedOn as PlainDate | null | undefined) ?? effectiveFrom;
  const news = { tender, jurisdiction, effectiveFrom, publishedOn, evidence: evidenceOf(source) };
  const previous = versionBefore(versions, effectiveFrom);
  const opened: string[] = [];
  const pages = linesInPages(manager, id, [
    maybeLinked(jurisdiction),
    ...(previous ? [notSoPricedOn(Number(previous.id))] : []),
  ]);
  for await (const lines of pages) {
    opened.push(...(await followSupplyList(manager, policy, { ...news, lines })));
  }
  return [...opened, ...(await followDocument(manager, policy, head, id, versions, news))];
}

/** A document without a day moves nothing, as it tells none. */
async function followDocument(
  manager: EntityManager,
  policy: Policy,
  head: SupplyListHead,
  list: number,
  versions: readonly SupplyListEntity[],
  news: Omit<NewsOfList, 'lines'>,
): Promise<string[]> {
  const { effectiveFrom, jurisdiction, source } = head;
  const replaced = versions.filter(version => version.effectiveFrom === effectiveFrom);
  const last = replaced.at(-1);
  if (!last || source.issuedOn == null || replaced.every(one => publicationOf(one) === news.publishedOn)) {
    return [];
  }
  const former = replaced.map(version => ({
    publishedOn: publicationOf(version),
    evidence: evidenceOf({ title: version.documentTitle, number: version.documentNumber }),
  }));
  const before = inRulingOrder(versions).findLast(version => version.effectiveFrom < effectiveFrom);
  const opened: string[] = [];
  const pages = linesInPages(manager, list, [
    maybeLinked(jurisdiction),
    soPricedOn(Number(last.id)),
    // A price that a list of an earlier day said was published with that one.
    ...(before ? [notSoPricedOn(Number(before.id))] : []),
  ]);
  for await (const lines of pages) {
    const moved = { ...news, lines, isCited: hasOwnTitle(head) };
    opened.push(...(await followMovedPublication(manager, policy, moved, former)));
  }
  return opened;
}
