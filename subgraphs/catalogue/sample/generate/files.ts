import { plainDate, type PlainDate } from '@alliance-hub/kernel';
import { catheterAndWireAwards, flusherAwards } from './awards/chongqing';
import { chongqingClipAwards, liaoningClipAwards, sharedClipAwards } from './awards/clips';
import { hainanAwards } from './awards/hainan';
import { dialysisAwards, maskAwards } from './awards/liaoning-alliances';
import { linkageAwards } from './awards/liaoning-linkage';
import { cochlearAwards, peripheralStentAwards } from './awards/liaoning-national';
import {
  shaanxiChongqingAwards,
  shaanxiFujianAwards,
  shaanxiGuangxiAwards,
  shaanxiJjjAwards,
} from './awards/shaanxi-alliances';
import { shaanxiLiaoningAwards } from './awards/shaanxi-consumables';
import { shaanxiHenanAwards } from './awards/shaanxi-henan';
import { shaanxiNationalAwards } from './awards/shaanxi-national';
import { weihaiAwards } from './awards/weihai';
import { IdentifierBook } from './identifiers';
import { type AwardedKind, type OfferedKind } from './kind';
import { chongqingOffers, sharedClipOffers } from './offers/chongqing';
import { hainanOffers } from './offers/hainan';
import { liaoningOffers } from './offers/liaoning';
import { shaanxiOffers } from './offers/shaanxi';
import { weihaiOffers } from './offers/weihai';
import { numberAwards, numberOffers, type NumberedAward, type NumberedOffer } from './rows';
import { type SupplyListPrint } from './supply-list';

/** A supply list to be printed: `file` without folder and ending. */
export interface SupplyListFile extends SupplyListPrint {
  readonly file: string;
  readonly awards: readonly NumberedAward[];
}

/** A directory of listed products; the file is named after the jurisdiction. */
export interface ListingFile {
  readonly jurisdiction: string;
  readonly listedOn: PlainDate;
  readonly offers: readonly NumberedOffer[];
  readonly names?: Readonly<Record<string, string>>;
}

const START = {
  weihai: plainDate('2021-03-25'),
  liaoning: plainDate('2025-03-25'),
  peripheralStents: plainDate('2025-05-10'),
  chongqing: plainDate('2025-05-20'),
  hainan: plainDate('2025-07-25'),
  shaanxi: plainDate('2026-05-31'),
};
/** Liaoning's name for the category that Chongqing calls 血管组织闭合用结扎夹类. */
const LIAONING_NAMES = { 血管组织闭合用结扎夹类: '血管结扎夹' };

const book = new IdentifierBook();
const awards = (kinds: readonly AwardedKind[], on: PlainDate): NumberedAward[] =>
  numberAwards(book, kinds, on);
const offers = (kinds: readonly OfferedKind[], on: PlainDate): NumberedOffer[] =>
  numberOffers(book, kinds, on);

// The order of numbering fixes the codes: append, never insert.
const clips = awards(sharedClipAwards, START.liaoning);
const cochlears = awards(cochlearAwards, START.liaoning);

export const supplyListFiles: readonly SupplyListFile[] = [
  { file: '371000-SD2021', ranked: true, awards: awards(weihaiAwards, START.weihai) },
  { file: '210000-GH-HD2024-1-v1', ranked: true, awards: cochlears },
  { file: '210000-HN-GHDL-2024-1', ranked: true, awards: awards(dialysisAwards, START.liaoning) },
  {
    file: '210000-JZJLC-2024-1',
    ranked: true,
    names: LIAONING_NAMES,
    awards: [...clips, ...awards(liaoningClipAwards, START.liaoning)],
  },
  { file: '210000-LM-HD2023-14', ranked: true, awards: awards(maskAwards, START.liaoning) },
  // Price linkage and succession do not rank.
  { file: '210000-LN12-LINKAGE', ranked: false, awards: awards(linkageAwards, START.liaoning) },
  {
    file: '210000-GH-HD2024-1-v2',
    ranked: true,
    awards: [...cochlears, ...awards(peripheralStentAwards, START.peripheralStents)],
  },
  { file: '500000-JX-HC2024-01', ranked: false, awards: awards(catheterAndWireAwards, START.chongqing) },
  {
    file: '500000-JZJLC-2024-1',
    ranked: true,
    awards: [...clips, ...awards(chongqingClipAwards, START.chongqing)],
  },
  { file: '500000-SZGGZYHCDL202401', ranked: false, awards: awards(flusherAwards, START.chongqing) },
  { file: '460000-LM-HD2024', ranked: true, awards: awards(hainanAwards, START.hainan) },
  { file: '610000-GH-HD2025-1', ranked: true, awards: awards(shaanxiNationalAwards, START.shaanxi) },
  { file: '610000-SX36-JJJ3N', ranked: true, awards: awards(shaanxiJjjAwards, START.shaanxi) },
  { file: '610000-SX36-LIAONING', ranked: true, awards: awards(shaanxiLiaoningAwards, START.shaanxi) },
  { file: '610000-SX36-FUJIAN', ranked: true, awards: awards(shaanxiFujianAwards, START.shaanxi) },
  { file: '610000-SX36-HENAN', ranked: true, awards: awards(shaanxiHenanAwards, START.shaanxi) },
  { file: '610000-SX36-GUANGXI', ranked: true, awards: awards(shaanxiGuangxiAwards, START.shaanxi) },
  { file: '610000-SX36-CHONGQING', ranked: true, awards: awards(shaanxiChongqingAwards, START.shaanxi) },
];

const clipOffers = offers(sharedClipOffers, START.liaoning);

export const listingFiles: readonly ListingFile[] = [
  { jurisdiction: '371000', listedOn: START.weihai, offers: offers(weihaiOffers, START.weihai) },
  {
    jurisdiction: '210000',
    listedOn: START.liaoning,
    names: LIAONING_NAMES,
    offers: [...offers(liaoningOffers, START.liaoning), ...clipOffers],
  },
  {
    jurisdiction: '500000',
    listedOn: START.chongqing,
    offers: [...offers(chongqingOffers, START.chongqing), ...clipOffers],
  },
  { jurisdiction: '460000', listedOn: START.hainan, offers: offers(hainanOffers, START.hainan) },
  { jurisdiction: '610000', listedOn: START.shaanxi, offers: offers(shaanxiOffers, START.shaanxi) },
];
