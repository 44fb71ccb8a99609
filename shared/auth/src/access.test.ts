import { enterArea, mayEnter, rowScope, seesRow, type Area, type RowOwner } from './access';
import { ROLES, type Asker, type Role } from './asker';

const asker = (role: Role, claims: Partial<Asker> = {}): Asker => ({
  sub: role,
  role,
  jurisdictions: [],
  companies: [],
  institutions: [],
  exp: 9_999_999_999,
  ...claims,
});

const HAINAN_HOSPITAL: RowOwner = {
  jurisdiction: '460100',
  institution: 'H46010099001',
  companies: ['MAKER', 'DISTRIBUTOR'],
};

test.each<[string, Asker, boolean]>([
  ['alliance office', asker('ALLIANCE_OFFICE'), true],
  ['the province above it', asker('BUREAU', { jurisdictions: ['460000'] }), true],
  ['its own city', asker('BUREAU', { jurisdictions: ['460100'] }), true],
  ['another city', asker('BUREAU', { jurisdictions: ['460200'] }), false],
  ['another province', asker('BUREAU', { jurisdictions: ['371000'] }), false],
  ['a bureau without a jurisdiction', asker('BUREAU'), false],
  ['trading centre of the province', asker('TRADING_CENTRE', { jurisdictions: ['460000'] }), true],
  ['insurance agency of the city', asker('INSURANCE_AGENCY', { jurisdictions: ['460100'] }), true],
  ['the hospital', asker('INSTITUTION', { institutions: ['H46010099001'] }), true],
  ['another hospital', asker('INSTITUTION', { institutions: ['H46010099002'] }), false],
  ['a hospital that also claims the province', asker('INSTITUTION', { jurisdictions: ['460000'] }), false],
  ['the maker', asker('COMPANY', { companies: ['MAKER'] }), true],
  ['the distributor', asker('COMPANY', { companies: ['DISTRIBUTOR'] }), true],
  ['another company', asker('COMPANY', { companies: ['OTHER'] }), false],
  ['partner of the maker', asker('PARTNER', { companies: ['MAKER'] }), true],
  ['partner of the hospital', asker('PARTNER', { institutions: ['H46010099001'] }), true],
  ['partner of somebody else', asker('PARTNER', { companies: ['OTHER'] }), false],
])('volumes of a hospital in Haikou: %s', (_who, who, sees) => {
  expect(seesRow(rowScope(who, 'VOLUMES'), HAINAN_HOSPITAL)).toBe(sees);
});

test('a row that belongs to nobody is seen by the alliance office alone', () => {
  const seen = ROLES.filter(role =>
    seesRow(rowScope(asker(role, { jurisdictions: ['460000'], companies: ['MAKER'] }), 'VOLUMES'), {}),
  );
  expect(seen).toEqual(['ALLIANCE_OFFICE']);
});

test.each<[Area, Role[]]>([
  ['OPEN', []],
  ['VOLUMES', []],
  ['MONEY', ['TRADING_CENTRE']],
  ['INTERNAL', [...ROLES]],
])('%s is never entered by %j', (area, refused) => {
  expect(ROLES.filter(role => !mayEnter(asker(role), area))).toEqual(refused);
});

test('an area that a role never has is FORBIDDEN, with the role and the type', () => {
  expect(() => enterArea({ asker: asker('TRADING_CENTRE') }, 'MONEY', 'Prepayment')).toThrow(
    'The role TRADING_CENTRE never has access to Prepayment; ask with a token of another role.',
  );
});

test('without an asker only the internal doors open', () => {
  expect(() => enterArea({}, 'INTERNAL', 'CatalogueFactPage')).not.toThrow();
  expect(() => enterArea({}, 'VOLUMES', 'Agreement')).toThrow('send a bearer token');
});
