import { audit } from '@alliance-hub/database';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { type Projector } from '../listing/projection/projector';
import { followStanding } from '../price-linkage/lost-cases';
import { productIdsByCode } from '../product/product-code.repository';
import { register } from '../product/product-registry';
import { saveBidGroups } from '../tender/bid-group.repository';
import { comesWithAnother } from './document-of-version';
import { followVersion } from './follow-version';
import { rowOf, sortLines, type TakenLine } from './line-sorting';
import { lineSurroundings } from './line-surroundings';
import { rejectedLine } from './rejected-line';
import { type SupplyListEntity } from './supply-list.entity';
import {
  type PublishedSupplyList,
  type RejectedLineDetails,
  type SupplyListHead,
  type SupplyListPart,
} from './supply-list.input';
import { toVersion } from './supply-list.loader';
import { documentOf, fingerprintsOf } from './supply-list.repository';
import { versionBefore } from './version-order';
import { VersionWriter } from './version-writer';

/**
 * Publishes a list part by part. Of the lines that are through it keeps where each product stands and what was
 * rejected, so that a list may be of any length.
 */
export class Publication {
  private readonly rejected: RejectedLineDetails[] = [];
  /** Rows of the products that are on the list, by id. */
  private readonly rows = new Map<number, number>();
  /** What rejected lines are about. */
  private readonly meant = new Set<number>();
  private isUnsure = false;
  private readonly units: string[] = [];
  private sent = 0;
  private unread = 0;
  private taken = 0;
  private unchanged = 0;
  private writer: VersionWriter | undefined;
  /** The version that it takes over from. */
  private readonly previous: SupplyListEntity | undefined;

  constructor(
    private readonly manager: EntityManager,
    private readonly projector: Projector,
    private readonly head: SupplyListHead,
    /** Those that there are already. */
    private readonly versions: readonly SupplyListEntity[],
  ) {
    this.previous = versionBefore(versions, head.effectiveFrom);
  }

  /** @throws HubError BAD_USER_INPUT for an unknown tender, or a bid group that cannot be. */
  async begin(): Promise<void> {
    const { bidGroups } = this.head;
    const { isCategory } = await lineSurroundings(this.manager, { ...this.head, lines: [] });
    this.units.push(...(await saveBidGroups(this.manager, bidGroups ?? [], isCategory)));
  }

  async take({ lines, unread = [] }: SupplyListPart): Promise<void> {
    const { manager, head } = this;
    const { around, isCategory, impliedGroup } = await lineSurroundings(manager, { ...head, lines });
    const { taken, rejected } = await sortLines(manager, head, lines, this.sent, around, this.rows);
    const missed = rejected.map(({ index, error }) => {
      const line = lines[index - this.sent];
      this.rejected.push(rejectedLine(index, error, { row: line?.row ?? null }));
      return { productCode: line?.productCode ?? null };
    });
    this.sent += lines.length;
    this.unread += unread.length;
    await this.remember([...missed, ...unread]);
    if (taken.length === 0) return;

    const implied = taken.filter(({ bidGroup, details }) => bidGroup === details.category);
    const groups = [...new Set(implied.map(({ bidGroup }) => bidGroup))].flatMap(impliedGroup);
    this.units.push(...(await saveBidGroups(manager, groups, isCategory)));
    this.taken += taken.length;
    this.unchanged += await this.countUnchanged(taken);
    const { ids, added } = await register(
      manager,
      taken.map(({ registration }) => registration),
      { provenance: head.provenance, pendingUnder: () => head.tender, on: head.effectiveFrom },
    );
    taken.forEach((line, place) => this.rows.set(ids[place] ?? 0, rowOf(line)));
    this.writer ??= await this.openVersion();
    await this.writer.add(
      taken.map(({ price, componentPrice, bidGroup, ranking, fingerprint, content }, place) => ({
        productId: ids[place] ?? 0,
        price,
        componentPrice,
        bidGroup,
        ranking,
        fingerprint,
        content,
      })),
      added,
    );
  }

  /** Whether no line says anything but what the version before said, as far as lines were taken. */
  get saysNothingNew(): boolean {
    return this.unchanged === this.taken;
  }

  /** Whether it says line for line what the version of the same day says, of the same document, as an exported list does. */
  get repeatsItsDay(): boolean {
    const { previous } = this;
    const { effectiveFrom, provenance, bidGroups } = this.head;
    return (
      previous?.effectiveFrom === effectiveFrom &&
      previous.provenance === String(provenance) &&
      !comesWithAnother(this.head, previous) &&
      !bidGroups?.length &&
      this.saysNothingNew &&
      this.unchanged === Number(previous.lineCount)
    );
  }

  /** What came of it where no version does. */
  without(version: SupplyListEntity | null): PublishedSupplyList {
    return notCreated(version, version ? this.unchanged : 0, this.rejected);
  }

  async finish(policy: Policy, actor: string): Promise<PublishedSupplyList> {
    if (!this.writer) return this.without(null);
    const { manager, head, rejected, unchanged } = this;
    const { kept, removed } = await this.writer.carryOver(id => this.isUnsure || this.meant.has(id));
    const list = await this.writer.finish(
      { rejectedCount: rejected.length + this.unread, units: this.units },
      head.onProgress,
    );
    const counts = { accepted: this.taken - unchanged, unchanged, carriedOver: kept, removed };
    const { effectiveFrom, fileName, sha256, source } = head;
    await audit(manager, {
      actor,
      action: 'publishSupplyList',
      subject: `${head.tender} ${head.jurisdiction}`,
      details: {
        version: list.version,
        effectiveFrom,
        fileName,
        sha256,
        ...counts,
        rejected: list.rejectedCount,
      },
      source,
    });
    const openedCases = [
      ...(await followVersion(manager, policy, head, list, this.versions)),
      ...(await followStanding(manager, policy)),
    ];
    return { version: toVersion(list), created: true, rejected, ...counts, openedCases };
  }

  /**
   * A rejected line changes nothing: what it is about stays on the list. Where it cannot be told what it is about,
   * nothing is taken off.
   */
  private async remember(missed: readonly { productCode?: string | null }[]): Promise<void> {
    if (missed.length === 0 || this.isUnsure) return;
    const codes = missed.map(({ productCode }) => productCode?.trim() ?? '');
    for (const id of await productIdsByCode(this.manager, codes)) {
      if (typeof id === 'number') this.meant.add(id);
      else this.isUnsure = true;
    }
  }

  private async countUnchanged(taken: readonly TakenLine[]): Promise<number> {
    if (!this.previous) return 0;
    const ids = taken.flatMap(({ registration }) => registration.product?.id ?? []);
    const before = await fingerprintsOf(this.manager, Number(this.previous.id), ids);
    return taken.filter(({ registration: { product }, fingerprint }) => {
      return product !== null && before.get(product.id) === fingerprint;
    }).length;
  }

  private openVersion(): Promise<VersionWriter> {
    const { tender, jurisdiction, effectiveFrom, sha256, fileName = null, source, provenance } = this.head;
    const document = documentOf(source);
    const list = { tender, jurisdiction, effectiveFrom, sha256, fileName, provenance, ...document };
    return VersionWriter.begin(this.manager, this.projector, { ...list, rejectedCount: 0 });
  }
}

export const notCreated = (
  version: SupplyListEntity | null,
  unchanged: number,
  rejected: RejectedLineDetails[],
): PublishedSupplyList => ({
  version: version && toVersion(version),
  created: false,
  accepted: 0,
  unchanged,
  rejected,
  carriedOver: 0,
  removed: 0,
  openedCases: [],
});
