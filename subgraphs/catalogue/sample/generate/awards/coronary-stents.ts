import { companyOf, type CompanyKey } from '../companies';

/**
 * The ten winning products of GH-HD2020-1 (冠状动脉支架, November 2020), public record.
 * Codes, certificates, specifications and origins are not on the record and stay empty.
 */
const STENTS: readonly (readonly [CompanyKey, string, string])[] = [
  ['JIWEI', 'EXCROSSAL 心跃', '469.00'],
  ['YISHENG', 'Tivoli 爱立', '549.00'],
  ['MICROPORT', 'Firebird2 火鸟2', '590.00'],
  ['LEPU', 'GuReater', '645.00'],
  ['MEDTRONIC', 'Endeavor Resolute', '648.00'],
  ['MICROPORT', 'Firekingfisher 火鹮', '750.00'],
  ['JINRUI', 'Helios', '755.00'],
  ['BOSTON', 'Promus Element', '776.00'],
  ['BOSTON', 'Promus PREMIER', '776.00'],
  ['WANRUI', 'NOYA', '798.00'],
];

export function stentRows(): string[][] {
  return STENTS.map(([key, name, price], index) => {
    const { name: company, uscc } = companyOf(key);
    const known = [
      String(index + 1),
      '冠状动脉支架',
      '',
      name,
      '',
      '',
      '',
      '',
      '',
      company,
      uscc,
      '',
      '',
      '个',
    ];
    return [...known, price, '', ''];
  });
}
