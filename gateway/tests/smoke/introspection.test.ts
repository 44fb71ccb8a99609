import { getIntrospectionQuery } from 'graphql';
import { type SampleHub, startSampleHub } from '../sample-hub';

let sample: SampleHub;
beforeAll(async () => {
  sample = await startSampleHub();
}, 120_000);
afterAll(() => sample.close());

test.each([
  ['plain', {}],
  ['as explorers ask', { descriptions: true, schemaDescription: true, inputValueDeprecation: true }],
])('the schema is told, %s', async (_how, options) => {
  const { status, data, errors } = await sample.ask<{ __schema: { queryType: { name: string } } }>(
    getIntrospectionQuery(options),
  );
  expect(errors).toBeUndefined();
  expect(status).toBe(200);
  expect(data?.__schema.queryType.name).toBe('Query');
});

test('introspection that turns in circles is refused', async () => {
  const circle = (levels: number): string =>
    levels === 0 ? 'name' : `fields { type { ${circle(levels - 1)} } }`;
  const { status, errors } = await sample.ask(`{ __schema { types { ${circle(5)} } } }`);
  expect(status).toBe(400);
  expect(errors?.[0]?.message).toMatch(/introspection depth/i);
});
