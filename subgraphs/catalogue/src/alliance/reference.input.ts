import { type PlainDate } from '@alliance-hub/kernel';
import { type BidGroupDetails } from '../tender/bid-group.repository';
import { type AwardMode } from '../tender/tender.types';
import { type AllianceKind } from './alliance.types';

/** Alliances, tenders, categories and bid groups, as the alliance office publishes them. */
export interface ReferenceData {
  alliances?: readonly {
    code: string;
    name: string;
    kind: AllianceKind;
    lead?: string | null;
    members?: readonly string[];
  }[];
  tenders?: readonly {
    number: string;
    /** Whether a notice prints the number. */
    numbered: boolean;
    title: string;
    alliance: string;
    predecessor?: string | null;
    declaredUntil?: PlainDate | null;
  }[];
  categories?: readonly {
    code: string;
    name: string;
    aliases?: readonly string[];
    tender?: string | null;
    parent?: string | null;
    awardMode?: AwardMode | null;
  }[];
  bidUnits?: readonly { id: string; name: string; category: string }[];
  bidGroups?: readonly BidGroupDetails[];
}
