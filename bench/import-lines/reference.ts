import { AllianceKind, type ReferenceData } from '@alliance-hub/catalogue';

/** One tender with one category. */
export const reference: ReferenceData = {
  alliances: [{ code: 'BENCH', name: '测速联盟', kind: AllianceKind.INTERPROVINCIAL, members: ['500000'] }],
  tenders: [{ number: 'BENCH', numbered: false, title: '测速', alliance: 'BENCH' }],
  categories: [{ code: 'BENCH-CLIP', name: '血管结扎夹', tender: 'BENCH' }],
};
