import { type AskerInput } from '@alliance-hub/auth';

/** The askers whose tokens the demonstration prints. The companies and the institutions stand in the sample data. */
export const DEMO_ASKERS: { title: string; claims: AskerInput }[] = [
  {
    title: 'alliance office 联采办',
    claims: { sub: 'demo-alliance-office', role: 'ALLIANCE_OFFICE' },
  },
  {
    title: 'province of Hainan 海南省医保局',
    claims: { sub: 'demo-hainan', role: 'BUREAU', jurisdictions: ['460000'] },
  },
  {
    title: 'city of Weihai 威海市医保局',
    claims: { sub: 'demo-weihai', role: 'BUREAU', jurisdictions: ['371000'] },
  },
  {
    title: 'trading centre of Hainan 海南省公共资源交易服务中心',
    claims: { sub: 'demo-hainan-centre', role: 'TRADING_CENTRE', jurisdictions: ['460000'] },
  },
  {
    title: 'insurance agency of Weihai 威海市医保经办机构',
    claims: { sub: 'demo-weihai-agency', role: 'INSURANCE_AGENCY', jurisdictions: ['371000'] },
  },
  {
    title: 'company 生产企业',
    claims: { sub: 'demo-maker', role: 'COMPANY', companies: ['91460100DEMA000133'] },
  },
  {
    title: 'distributor 配送企业',
    claims: { sub: 'demo-distributor', role: 'COMPANY', companies: ['91460100DEMA012866'] },
  },
  {
    title: 'hospital in Weihai 威海市医疗机构',
    claims: { sub: 'demo-hospital-weihai', role: 'INSTITUTION', institutions: ['H37100299001'] },
  },
  {
    title: 'hospital in Haikou 海口市医疗机构',
    claims: { sub: 'demo-hospital-haikou', role: 'INSTITUTION', institutions: ['H46010799001'] },
  },
  {
    title: 'partner company 合作企业',
    claims: { sub: 'demo-company', role: 'PARTNER', companies: ['91460100DEMA000133'] },
  },
];
