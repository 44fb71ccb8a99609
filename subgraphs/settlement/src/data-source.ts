import {
  AuditEntry,
  ChangeLogEntry,
  type DatabaseOptions,
  FollowCursor,
  Sequence,
} from '@alliance-hub/database';
import { AgreementCopy, CycleCopy, InstitutionCopy } from './execution-follower/execution-copy.entity';
import { FilingRow } from './filing/filing.entity';
import { InsuranceCatalogueRow } from './insurance-catalogue/insurance-catalogue.entity';
import { CreateSettlement1795338000000 } from './migrations/20261122090000-create-settlement';
import { FollowExecution1795665600000 } from './migrations/20261126040000-follow-execution';
import { Payments1795669200000 } from './migrations/20261126050000-payments';
import { Prepayments1795672800000 } from './migrations/20261126060000-prepayments';
import { PrepaymentEntries1795676400000 } from './migrations/20261126070000-prepayment-entries';
import { PaymentsOfCompanies1795687200000 } from './migrations/20261126100000-payments-of-companies';
import { PayableEntryRow, PayableRow, SetOffRow } from './payable/payable.entity';
import { PaymentRow } from './payment/payment.entity';
import { PrepaymentEntryRow, PrepaymentRow } from './prepayment/prepayment.entity';
import { SettlementState } from './write/settlement-state.entity';

/** What settlement keeps: entities, and the migrations that make their tables. */
export const store: Pick<DatabaseOptions, 'entities' | 'migrations'> = {
  entities: [
    AgreementCopy,
    AuditEntry,
    ChangeLogEntry,
    CycleCopy,
    FilingRow,
    FollowCursor,
    InstitutionCopy,
    InsuranceCatalogueRow,
    PayableEntryRow,
    PayableRow,
    PaymentRow,
    PrepaymentEntryRow,
    PrepaymentRow,
    Sequence,
    SetOffRow,
    SettlementState,
  ],
  migrations: [
    CreateSettlement1795338000000,
    FollowExecution1795665600000,
    Payments1795669200000,
    Prepayments1795672800000,
    PrepaymentEntries1795676400000,
    PaymentsOfCompanies1795687200000,
  ],
};
