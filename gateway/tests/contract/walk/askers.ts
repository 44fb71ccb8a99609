import { type AskerInput, type Role } from '@alliance-hub/auth';

type Bounded = Exclude<Role, 'ALLIANCE_OFFICE'>;

const HAINAN_COMPANY = '91460100DEMA000133';
const SHANDONG_COMPANY = '91370100DEMA01059E';

/** Sees everything everywhere. */
export const OFFICE: AskerInput = { sub: 'office', role: 'ALLIANCE_OFFICE' };

/** Every other role, in Hainan: nothing that Weihai bounds is theirs. */
export const ELSEWHERE: Record<Bounded, AskerInput> = {
  BUREAU: { sub: 'hainan-bureau', role: 'BUREAU', jurisdictions: ['460000'] },
  TRADING_CENTRE: { sub: 'hainan-centre', role: 'TRADING_CENTRE', jurisdictions: ['460000'] },
  INSURANCE_AGENCY: { sub: 'haikou-agency', role: 'INSURANCE_AGENCY', jurisdictions: ['460100'] },
  INSTITUTION: { sub: 'hainan-hospital', role: 'INSTITUTION', institutions: ['H46010799001'] },
  COMPANY: { sub: 'hainan-company', role: 'COMPANY', companies: [HAINAN_COMPANY] },
  PARTNER: { sub: 'hainan-partner', role: 'PARTNER', companies: [HAINAN_COMPANY] },
};

/** The same roles with a right in Weihai, which the questions are about. */
export const AT_HOME: Record<Bounded, AskerInput> = {
  BUREAU: { sub: 'weihai-bureau', role: 'BUREAU', jurisdictions: ['371000'] },
  TRADING_CENTRE: { sub: 'weihai-centre', role: 'TRADING_CENTRE', jurisdictions: ['371000'] },
  INSURANCE_AGENCY: { sub: 'weihai-agency', role: 'INSURANCE_AGENCY', jurisdictions: ['371000'] },
  INSTITUTION: { sub: 'weihai-hospital', role: 'INSTITUTION', institutions: ['H37100299001'] },
  COMPANY: { sub: 'shandong-company', role: 'COMPANY', companies: [SHANDONG_COMPANY] },
  PARTNER: { sub: 'shandong-partner', role: 'PARTNER', companies: [SHANDONG_COMPANY] },
};

/** Whether an asker sees rows of its own, not those of a place. */
export const ownsRows = ({ jurisdictions, role }: AskerInput): boolean =>
  role !== 'ALLIANCE_OFFICE' && jurisdictions === undefined;
