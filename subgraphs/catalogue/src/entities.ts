import { StoreSettingEntity } from './write/store-setting.entity';
import { SentRequestEntity } from './write/sent-request.entity';
import { ChangeLogEntry, Sequence, AuditEntry } from '@alliance-hub/database';
import { AllianceEntity, AllianceMemberEntity } from './alliance/alliance.entity';
import { CompanyEntity } from './company/company.entity';
import { ListingActionEntity } from './listing/listing-action.entity';
import { LikeFactEntity, ListingFactEntity } from './listing/listing-fact.entity';
import { LinkageCaseEntity, LinkageChangeEntity, WonPriceEntity } from './price-linkage/price-linkage.entity';
import { PriceEntity } from './price/price.entity';
import {
  CertificateEntity,
  ClassificationEntity,
  ProductCodeEntity,
  ProductEntity,
} from './product/product.entity';
import {
  SupplyListChangeEntity,
  SupplyListEntity,
  SupplyListLineEntity,
} from './supply-list/supply-list.entity';
import {
  AwardEntity,
  BidGroupEntity,
  BidUnitEntity,
  CategoryAliasEntity,
  CategoryEntity,
  TenderEntity,
} from './tender/tender.entity';
import { webhookEntities } from './webhook/webhook.entity';

import { AwardWithdrawalEntity } from './withdrawal/withdrawal.entity';
import { CommitmentEntity } from './commitment/commitment.entity';
import { MaintenanceNoticeEntity } from './data-gap/data-gap.entity';

/** Every table of the catalogue. */
export const entities = [
  AllianceEntity,
  AllianceMemberEntity,
  AuditEntry,
  AwardEntity,
  AwardWithdrawalEntity,
  BidGroupEntity,
  BidUnitEntity,
  CategoryAliasEntity,
  CategoryEntity,
  CertificateEntity,
  ChangeLogEntry,
  ClassificationEntity,
  CommitmentEntity,
  CompanyEntity,
  LikeFactEntity,
  LinkageCaseEntity,
  LinkageChangeEntity,
  ListingActionEntity,
  ListingFactEntity,
  MaintenanceNoticeEntity,
  PriceEntity,
  ProductCodeEntity,
  ProductEntity,
  SentRequestEntity,
  Sequence,
  StoreSettingEntity,
  SupplyListChangeEntity,
  SupplyListEntity,
  SupplyListLineEntity,
  TenderEntity,
  ...webhookEntities,
  WonPriceEntity,
];
