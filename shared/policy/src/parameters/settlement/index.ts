import { COPAY } from './copay';
import { PAYMENT } from './payment';
import { PREPAYMENT } from './prepayment';
import { STANDARD } from './standard';

/** Parameters of settlement.yaml: what the insurance pays, and when, and what the patient pays first. */
export const SETTLEMENT = { ...STANDARD, ...COPAY, ...PREPAYMENT, ...PAYMENT };
