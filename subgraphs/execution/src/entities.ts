import { ChangeLogEntry, FollowCursor, Sequence, AuditEntry } from '@alliance-hub/database';
import {
  AgreementLineRow,
  AgreementRow,
  SignatureRow,
  SupersededAgreementLine,
} from './agreement/agreement.entity';
import { HubState } from './writing/hub-state.entity';
import { CatalogueCopy, CategoryTender, ProductAlias } from './catalogue-follower/catalogue-copy.entity';
import { InstitutionArea, InstitutionCategory, InstitutionVersion } from './institution/institution.entity';
import { PurchaseLineRow, SupersededPurchaseLine } from './purchase/purchase-line.entity';
import { PurchaseDay, PurchaseMonth } from './purchase/purchase-sum.entity';
import { RenewalReason, RenewalRequest } from './renewal/renewal.entity';
import { CycleExtensionDecision } from './rollout/cycle-extension.entity';

export const ENTITIES = [
  AgreementLineRow,
  AgreementRow,
  AuditEntry,
  CatalogueCopy,
  CategoryTender,
  ChangeLogEntry,
  CycleExtensionDecision,
  FollowCursor,
  HubState,
  InstitutionArea,
  InstitutionCategory,
  InstitutionVersion,
  ProductAlias,
  PurchaseDay,
  PurchaseLineRow,
  PurchaseMonth,
  RenewalReason,
  RenewalRequest,
  Sequence,
  SignatureRow,
  SupersededAgreementLine,
  SupersededPurchaseLine,
];
