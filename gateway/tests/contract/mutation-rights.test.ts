import '../../src/runtime';
import { isObjectType } from 'graphql';
import { type SampleHub, startSampleHub } from '../sample-hub';
import { MUTATIONS, MUTATIONS_OF_OWNERS } from './mutation-decisions';
import { publicSchema } from './schemas';
import { AT_HOME, ELSEWHERE } from './walk/askers';
import { fieldsOf } from './walk/ways';

const mutation = publicSchema().getMutationType();
const FIELDS = (isObjectType(mutation) ? fieldsOf(mutation) : []).map(({ name }) => name);

test('somebody decided who may carry out each mutation, once', () => {
  const decided = [...MUTATIONS.map(({ name }) => name), ...MUTATIONS_OF_OWNERS];
  expect(decided.sort()).toEqual([...FIELDS].sort());
});

let sample: SampleHub;
beforeAll(async () => {
  sample = await startSampleHub();
}, 120_000);
afterAll(() => sample.close());

const refused = MUTATIONS.flatMap(decision => [
  ...Object.values(ELSEWHERE).map(asker => ({ ...decision, asker, place: 'of elsewhere' })),
  ...Object.values(AT_HOME)
    .filter(({ role }) => !decision.roles.includes(role))
    .map(asker => ({ ...decision, asker, place: 'of the place' })),
]);

test.each(refused)('$name is refused to the $asker.role $place', async decision => {
  const { name, example, asker, byLine, roles } = decision;
  const selection = byLine ? '{ accepted unchanged rejected { code } }' : '{ __typename }';
  const { data, errors } = await sample.ask(`mutation { ${name}(${example}) ${selection} }`, {}, asker);
  if (byLine && roles.includes(asker.role)) {
    expect(data).toEqual({ [name]: { accepted: 0, unchanged: 0, rejected: [{ code: 'FORBIDDEN' }] } });
  } else {
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  }
});

test('without a token nothing is carried out', async () => {
  for (const { name, example } of MUTATIONS) {
    const query = `mutation { ${name}(${example}) { __typename } }`;
    const response = await sample.post(JSON.stringify({ query }), {});
    expect([name, response.status]).toEqual([name, 401]);
  }
});
