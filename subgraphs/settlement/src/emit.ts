import 'reflect-metadata';
import { join } from 'node:path';
import { emitSchema } from '@alliance-hub/graphql';
import { buildSettlementSchema } from './schema';

const file = join(__dirname, '..', 'schema.graphql');
const check = process.argv.includes('--check');
if (!emitSchema(file, buildSettlementSchema().typeDefs, check)) {
  process.stderr.write(
    'subgraphs/settlement/schema.graphql is not what the code says; run emit.ts and commit it.\n',
  );
  process.exitCode = 1;
}
