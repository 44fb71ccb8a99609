import { type Area, enterArea } from '@alliance-hub/auth';
import { buildSubgraph, type Subgraph, shownDivision } from '@alliance-hub/graphql';
import { AgreementLineResolver } from './agreement/agreement-line.resolver';
import { AgreementMutations } from './agreement/agreement.mutation';
import { AgreementResolver, RolloutAgreementsResolver } from './agreement/agreement.resolver';
import { AgreementCompletionResolver } from './agreement/completion.resolver';
import { agreementOf } from './agreement/agreement.types';
import { AlertResolver, JurisdictionAlertsResolver } from './alert/alert.resolver';
import type { ExecutionContext } from './context';
import { ExecutionFactResolver } from './fact/execution-fact.resolver';
import { visibleInstitution } from './institution/institution.reference';
import { InstitutionMutations } from './institution/institution.mutation';
import { InstitutionResolver } from './institution/institution.resolver';
import { JurisdictionMonitoringResolver, MonitoringReportResolver } from './monitoring/monitoring.resolver';
import {
  InstitutionProgressRolloutResolver,
  MonitoredRolloutResolver,
} from './monitoring/rollout-progress.resolver';
import {
  InstitutionPlannedTotalResolver,
  RolloutPlannedTotalResolver,
} from './planned-total/planned-total.resolver';
import { JurisdictionObligationsResolver, ObligationResolver } from './obligation/obligation.resolver';
import { ListingResolver } from './progress/listing.resolver';
import { InstitutionProgressResolver, RolloutProgressResolver } from './progress/progress.resolver';
import { RenewalMutations } from './renewal/renewal.mutation';
import { RenewalCompanyFloorResolver, RenewalLineResolver } from './renewal/renewal-line.resolver';
import {
  RenewalCategoryFloorResolver,
  RenewalPlanResolver,
  RolloutRenewalResolver,
} from './renewal/renewal.resolver';
import { PurchaseMutations } from './purchase/purchase.mutation';
import { CycleExtensionMutations } from './rollout/cycle-extension.mutation';
import { AgreementYearResolver, PurchaseCycleResolver, RolloutCycleResolver } from './rollout/cycle.resolver';
import { JurisdictionResolver } from './rollout/jurisdiction.resolver';
import { RolloutResolver } from './rollout/rollout.resolver';
import { rolloutOf } from './rollout/rollout.types';
import { TenderResolver } from './rollout/tender.resolver';
import { RuleTableResolver } from './rule-table/rule-table.resolver';
import { Listing } from './stub.types';

const OPEN = [
  'AgreementYear',
  'BatchResult',
  'Category',
  'Clause',
  'Company',
  'CycleExtension',
  'Jurisdiction',
  'Listing',
  'Obligation',
  'PageInfo',
  'PolicyDocument',
  'Product',
  'PurchaseCycle',
  'Reason',
  'ReasonInput',
  'RejectedLine',
  'Rollout',
  'RolloutConnection',
  'RolloutEdge',
  'Rule',
  'RuleParameter',
  'RuleTableRow',
  'Tender',
  'YearVolume',
];
const VOLUMES = [
  'Agreement',
  'AgreementCompletion',
  'AgreementConnection',
  'AgreementEdge',
  'AgreementLine',
  'AgreementMonth',
  'Alert',
  'AlertConnection',
  'AlertEdge',
  'Institution',
  'InstitutionConnection',
  'InstitutionEdge',
  'InstitutionProgress',
  'InstitutionProgressConnection',
  'InstitutionProgressEdge',
  'ListingVolumes',
  'MonitoringReport',
  'PlannedTotal',
  'Progress',
  'RenewalCategoryFloor',
  'RenewalCompanyFloor',
  'RenewalLine',
  'RenewalLineConnection',
  'RenewalLineEdge',
  'RenewalPlan',
  'RolloutProgress',
  'Signature',
];
const INTERNAL = ['AgreementFact', 'CycleFact', 'ExecutionFactPage', 'InstitutionFact', 'LotFact'];

const areas: Readonly<Record<string, Area>> = {
  ...Object.fromEntries(OPEN.map(type => [type, 'OPEN' as const])),
  ...Object.fromEntries(VOLUMES.map(type => [type, 'VOLUMES' as const])),
  ...Object.fromEntries(INTERNAL.map(type => [type, 'INTERNAL' as const])),
};

type Key<Fields extends string> = Record<Fields, string>;

/** The execution schema with its resolvers; no database is needed to build it. */
export function buildExecutionSchema(): Subgraph {
  return buildSubgraph<ExecutionContext, Area>({
    resolvers: [
      AgreementCompletionResolver,
      AgreementLineResolver,
      AgreementMutations,
      AgreementResolver,
      AgreementYearResolver,
      AlertResolver,
      CycleExtensionMutations,
      ExecutionFactResolver,
      InstitutionPlannedTotalResolver,
      InstitutionMutations,
      InstitutionProgressResolver,
      InstitutionProgressRolloutResolver,
      InstitutionResolver,
      JurisdictionAlertsResolver,
      JurisdictionMonitoringResolver,
      JurisdictionObligationsResolver,
      JurisdictionResolver,
      ListingResolver,
      MonitoredRolloutResolver,
      MonitoringReportResolver,
      ObligationResolver,
      PurchaseCycleResolver,
      RenewalCategoryFloorResolver,
      RenewalCompanyFloorResolver,
      RenewalLineResolver,
      RenewalMutations,
      RenewalPlanResolver,
      PurchaseMutations,
      RolloutAgreementsResolver,
      RolloutCycleResolver,
      RolloutPlannedTotalResolver,
      RolloutProgressResolver,
      RolloutRenewalResolver,
      RolloutResolver,
      RuleTableResolver,
      TenderResolver,
    ],
    imports: ['@key', '@shareable', '@inaccessible'],
    extraDirectives: { ExecutionFact: ['@inaccessible'] },
    unions: { ExecutionFact: ({ kind }: { kind: string }) => kind },
    entities: [Listing],
    references: {
      Agreement: async ({ id }: Key<'id'>, { reads }) => {
        const record = await reads.agreement.load(id);
        return record ? agreementOf(record) : null;
      },
      Institution: ({ code }: Key<'code'>, { reads }) => visibleInstitution(reads, code),
      Jurisdiction: ({ code }: Key<'code'>) => Promise.resolve(shownDivision(code)),
      Listing: ({ productCode, jurisdictionCode, on }: Key<'productCode' | 'jurisdictionCode' | 'on'>) =>
        Promise.resolve({ productCode, jurisdictionCode, on }),
      Rollout: ({ id }: Key<'id'>, { policy }) => {
        const rule = policy.rollout(id);
        return Promise.resolve(rule ? rolloutOf(rule) : null);
      },
      Tender: ({ number }: Key<'number'>) => Promise.resolve({ number }),
    },
    areas,
    enter: enterArea,
    openAreas: ['OPEN'],
  });
}
