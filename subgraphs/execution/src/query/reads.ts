import { type Asker, rowScope } from '@alliance-hub/auth';
import type { KnownAt } from '@alliance-hub/database';
import type { Connection } from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import type { Policy, RolloutRule } from '@alliance-hub/policy';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import {
  type AgreementLineRecord,
  type AgreementRecord,
  readAgreementLines,
  readAgreements,
  readSignatures,
  type SignatureRecord,
} from '../agreement/agreement.repository';
import { type AlertsAsked, alertsOf, type ShownAlert } from '../alert/alert-list';
import { readTenders } from '../catalogue-follower/category-tender.repository';
import { readCategories } from '../catalogue-follower/product-category';
import {
  type InstitutionHistory,
  readInstitutions,
  visibleAmong,
} from '../institution/institution.repository';
import { readFirstRecord } from '../monitoring/first-record.repository';
import { loadPlannedTotals } from '../planned-total/planned-total.loader';
import type { PlannedTotal } from '../planned-total/planned-total.types';
import { readSigning, type Signing, type SigningKey } from '../obligation/signing.repository';
import { type CountedKey, loadCounted } from '../progress/counted-purchases';
import { type CountingBasis, type CountingPoint, readNotCounted } from '../progress/not-counted';
import { loadVolumes, type VolumesKey } from '../progress/listing-volumes.loader';
import { loadProgress, type ProgressKey } from '../progress/progress.loader';
import type { ListingVolumes, Progress } from '../progress/progress.types';
import { sumWindows, type SumWindow } from '../progress/sum-window';
import { loadRenewals, type NoRenewal, type Renewal, type RenewalKey } from '../renewal/renewal.loader';
import { Rollouts } from '../rollout/carrying';
import { readExtensions } from '../rollout/cycle-extension.repository';
import type { RolloutBasis } from '../rollout/rollout.service';
import { type KeyPage, type ListQuery, readPages } from './pages';
import type { Sight } from './visible';

const perKey = { cache: false } as const;

/** What one asker reads in one request: whatever is asked at once goes to the store in one statement. */
export class Reads {
  /** Which rows of agreements and volumes the asker sees. */
  readonly sight: Sight;
  /** The same reads as of other instants, each once. */
  private readonly others = new Map<string, Reads>();

  /** @param knownAt reads things as they were on record then */
  constructor(
    private readonly manager: EntityManager,
    readonly policy: Policy,
    readonly today: PlainDate,
    private readonly asker: Asker,
    readonly knownAt: KnownAt = null,
  ) {
    this.sight = { ...rowScope(asker, 'VOLUMES'), today };
  }

  /** What the asker reads as known at an instant. */
  at(knownAt: KnownAt): Reads {
    if ((knownAt ?? null) === (this.knownAt ?? null)) return this;
    const instant = knownAt ?? '';
    let reads = this.others.get(instant);
    if (!reads) {
      reads = new Reads(this.manager, this.policy, this.today, this.asker, knownAt);
      this.others.set(instant, reads);
    }
    return reads;
  }

  private known?: Promise<RolloutBasis>;

  /** Cycles with recorded extensions, and the tenders of the categories: small, read once. */
  basis(): Promise<RolloutBasis> {
    this.known ??= this.readBasis();
    return this.known;
  }

  private async readBasis(): Promise<RolloutBasis> {
    const rollouts = new Rollouts(this.policy, await readExtensions(this.manager, this.knownAt));
    return { policy: this.policy, rollouts, tenders: await readTenders(this.manager) };
  }

  /** An institution, whoever asks: for rows that the asker was given already. */
  readonly institution = new DataLoader<string, InstitutionHistory | undefined>(async codes => {
    const found = await readInstitutions(this.manager, codes, this.knownAt);
    return codes.map(code => found.get(code));
  });

  /** Whether the asker may see an institution. */
  readonly seesInstitution = new DataLoader<string, boolean>(async codes => {
    const visible = await visibleAmong(this.manager, codes, this.sight);
    return codes.map(code => visible.has(code));
  });

  /** An agreement that the asker may see. */
  readonly agreement = new DataLoader<string, AgreementRecord | undefined>(async ids => {
    const found = await readAgreements(this.manager, ids, this.sight, this.knownAt);
    return ids.map(id => found.get(id));
  });

  readonly agreementLines = new DataLoader<string, AgreementLineRecord[]>(async ids => {
    const lines = await readAgreementLines(this.manager, ids, this.knownAt);
    return ids.map(id => lines.filter(line => line.agreement === id));
  });

  readonly signatures = new DataLoader<string, SignatureRecord[]>(async ids => {
    const signatures = await readSignatures(this.manager, ids, this.knownAt);
    return ids.map(id => signatures.filter(signature => signature.agreement === id));
  });

  /** A page of keys of some list. */
  readonly page = new DataLoader<ListQuery, KeyPage>(lists => readPages(this.manager, lists), perKey);

  readonly rolloutProgress = new DataLoader<ProgressKey, Progress>(keys => this.progress(keys), perKey);

  readonly institutionProgress = new DataLoader<ProgressKey, Progress>(keys => this.progress(keys), perKey);

  readonly rolloutPlannedTotal = new DataLoader<ProgressKey, PlannedTotal>(
    keys => this.plannedTotals(keys),
    perKey,
  );

  readonly institutionPlannedTotal = new DataLoader<ProgressKey, PlannedTotal>(
    keys => this.plannedTotals(keys),
    perKey,
  );

  /** Winning quantity of a rollout in some days: of an area, an institution, a company or a product, as asked. */
  readonly purchased = new DataLoader<SumWindow, number>(async windows => {
    const sums = await sumWindows(this.manager, windows, this.sight, this.knownAt);
    return sums.map(sum => Math.max(sum.winning, 0));
  }, perKey);

  /** Winning quantity of a rollout in some days, of those who count in its progress. */
  readonly counted = new DataLoader<CountedKey, number>(keys => loadCounted(this.counting(), keys), perKey);

  /** Who is seen in a rollout and does not count in its progress (HI-1.2). */
  readonly notCounted = new DataLoader<CountingPoint, ReadonlySet<string>>(
    points =>
      readNotCounted(
        this.counting(),
        points.map(point => ({ point })),
      ),
    perKey,
  );

  /** The alerts of a jurisdiction on a day. */
  async alerts(asked: AlertsAsked): Promise<Connection<ShownAlert>> {
    const { manager, policy, sight } = this;
    return alertsOf({ manager, policy, sight }, await this.basis(), asked);
  }

  /** When the hub's record of any of these rollouts began, whoever asks. */
  firstRecord(rollouts: readonly RolloutRule[]): Promise<string | undefined> {
    return readFirstRecord(this.manager, rollouts);
  }

  readonly volumes = new DataLoader<VolumesKey, ListingVolumes | null>(async keys => {
    const { rollouts } = await this.basis();
    const { manager, policy, sight, knownAt } = this;
    const categories = (codes: readonly string[]) => readCategories(manager, codes);
    return loadVolumes({ manager, policy, scope: sight, knownAt, rollouts, categories }, keys);
  }, perKey);

  /** What is to be renewed in a rollout for an agreement year, and what is confirmed by now. */
  readonly renewal = new DataLoader<RenewalKey, Renewal | NoRenewal>(async keys => {
    const { rollouts } = await this.basis();
    const { manager, policy, sight } = this;
    return loadRenewals({ manager, policy, rollouts, sight }, keys);
  }, perKey);

  /** How far the agreements of a rollout are signed. */
  readonly signing = new DataLoader<SigningKey, Signing>(
    keys => readSigning(this.manager, keys, this.sight),
    perKey,
  );

  private progress(keys: readonly ProgressKey[]): Promise<Progress[]> {
    return loadProgress(this.counting(), keys);
  }

  private plannedTotals(keys: readonly ProgressKey[]): Promise<PlannedTotal[]> {
    return loadPlannedTotals(this.counting(), keys);
  }

  private counting(): CountingBasis {
    const { manager, policy, sight, knownAt } = this;
    return { manager, policy, scope: sight, knownAt };
  }
}
