export {
  enterArea,
  mayEnter,
  reachOf,
  requireArea,
  rowScope,
  seesRow,
  type Area,
  type Reach,
  type RowOwner,
  type RowScope,
} from './access';
export { admit, inTheNameOf, type Shown } from './admission';
export { claimsSchema, ROLES, type Asker, type AskerInput, type Role } from './asker';
export { DemoIssuer } from './demo-issuer';
export { InternalToken } from './internal-token';
export { TokenVerifier, type TokenRules } from './tokens';
