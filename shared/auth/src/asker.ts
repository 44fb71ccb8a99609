import { z } from 'zod';

/** Who works with the hub. The names stand in tokens (`role`). */
export const ROLES = [
  /** 联采办: publishes what was won. */
  'ALLIANCE_OFFICE',
  /** 医保局: a province or city bureau. */
  'BUREAU',
  /** 公共资源交易中心、药品交易所. */
  'TRADING_CENTRE',
  /** 医保经办机构. */
  'INSURANCE_AGENCY',
  /** 医疗机构. */
  'INSTITUTION',
  /** 生产、申报或配送企业. */
  'COMPANY',
  /** A partner system acting for a company or an institution. */
  'PARTNER',
] as const;
export type Role = (typeof ROLES)[number];

/** The claims of a bearer token that the hub reads. */
export const claimsSchema = z.object({
  sub: z.string().min(1),
  role: z.enum(ROLES),
  /** Division codes; each stands for itself and everything below it. */
  jurisdictions: z.array(z.string().regex(/^\d{6}$/)).default([]),
  /** USCC of companies that the bearer acts for. */
  companies: z.array(z.string()).default([]),
  /** Designated institution codes that the bearer acts for. */
  institutions: z.array(z.string()).default([]),
  exp: z.number().int(),
});

/** Who asks: the verified claims of a token. */
export type Asker = z.infer<typeof claimsSchema>;
export type AskerInput = Omit<z.input<typeof claimsSchema>, 'exp'>;
