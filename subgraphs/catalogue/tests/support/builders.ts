import { Origin, Provenance } from '@alliance-hub/graphql';
import { completeUscc, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type PublishSupplyList, type ReferenceData, type SupplyListLine } from '../../src';
import { AllianceKind } from '../../src/alliance/alliance.types';
import { type ProductLine } from '../../src/product/product-details';
import { AwardMode } from '../../src/tender/tender.types';

export const day = (text: string): PlainDate => text as PlainDate;
export const yuan = (text: string): Yuan => Yuan.of(text);
export const source = { title: 'A notice of a test', number: '测〔2025〕1号', issuer: '测试局' };

/** A 20-digit code of the product family of one company; `n` tells them apart. */
export const nhsaCode = (n: number, family = 'C02010100113038'): string =>
  `${family}${String(n).padStart(5, '0')}`;

export const company = (n: number) => ({
  uscc: completeUscc(`91110105TEST${String(n).padStart(4, '0')}`.replace('S', 'A')),
  name: `企业${n}`,
});

/** Two provinces that carry out clips, Hainan's stents, and a category that nobody carries out. */
export const reference: ReferenceData = {
  alliances: [
    {
      code: 'CLIPS',
      name: '结扎夹联盟',
      kind: AllianceKind.INTERPROVINCIAL,
      lead: '360000',
      members: ['210000', '500000'],
    },
    {
      code: 'VASCULAR',
      name: '血管介入联盟',
      kind: AllianceKind.INTERPROVINCIAL,
      lead: '130000',
      members: ['460000'],
    },
  ],
  tenders: [
    {
      number: 'JZJLC-2024-1',
      numbered: true,
      title: '结扎夹',
      alliance: 'CLIPS',
      declaredUntil: day('2024-08-31'),
    },
    {
      number: 'LM-HD2024',
      numbered: false,
      title: '血管介入',
      alliance: 'VASCULAR',
      declaredUntil: day('2024-12-31'),
    },
    { number: 'JX-HC2024-01-PREVIOUS', numbered: false, title: '导丝上一轮', alliance: 'CLIPS' },
    {
      number: 'JX-HC2024-01',
      numbered: true,
      title: '导丝接续',
      alliance: 'CLIPS',
      predecessor: 'JX-HC2024-01-PREVIOUS',
    },
  ],
  categories: [
    {
      code: 'LIGATION-CLIP',
      name: '结扎夹',
      aliases: ['血管结扎夹'],
      tender: 'JZJLC-2024-1',
      awardMode: AwardMode.COMPETITIVE,
    },
    { code: 'FLOW-DIVERTER', name: '血流导向密网支架', tender: 'LM-HD2024' },
    { code: 'GUIDEWIRE', name: '冠脉导引导丝', tender: 'JX-HC2024-01', awardMode: AwardMode.SUCCESSION },
    { code: 'UROLOGY', name: '泌尿介入类' },
    { code: 'NOWHERE', name: '别处的品种' },
  ],
  bidUnits: [{ id: 'CLIP-U1', name: '单元一', category: 'LIGATION-CLIP' }],
  bidGroups: [
    { id: 'CLIP-A', name: 'A组', unit: 'CLIP-U1', category: 'LIGATION-CLIP' },
    { id: 'CLIP-B', name: 'B组', unit: 'CLIP-U1', category: 'LIGATION-CLIP' },
    { id: 'FD-A', name: 'A组', unit: 'FD-U1', category: 'FLOW-DIVERTER' },
  ],
};

export const product = (n: number, more: Partial<ProductLine> = {}): ProductLine => ({
  productCode: nhsaCode(n),
  name: `产品${n}`,
  specification: 'S',
  unit: '个',
  category: 'LIGATION-CLIP',
  company: company(1),
  certificate: {
    number: `国械注准2020313${String(n).padStart(4, '0')}`,
    validFrom: day('2020-05-01'),
    validTo: day('2030-04-30'),
  },
  origin: Origin.DOMESTIC,
  ...more,
});

export const line = (n: number, price: string, more: Partial<SupplyListLine> = {}): SupplyListLine => ({
  ...product(n, more),
  bidGroup: 'CLIP-A',
  price: yuan(price),
  row: n,
  ...more,
});

export const list = (
  lines: readonly SupplyListLine[],
  more: Partial<PublishSupplyList> = {},
): PublishSupplyList => ({
  tender: 'JZJLC-2024-1',
  jurisdiction: '500000',
  effectiveFrom: day('2025-05-20'),
  sha256: 'a'.repeat(64),
  provenance: Provenance.SYNTHETIC,
  source,
  lines,
  ...more,
});
export const sha = (letter: string): string => letter.repeat(64);
