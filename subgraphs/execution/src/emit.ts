import 'reflect-metadata';
import { join } from 'node:path';
import { emitSchema } from '@alliance-hub/graphql';
import { buildExecutionSchema } from './schema';

const file = join(__dirname, '..', 'schema.graphql');
const check = process.argv.includes('--check');
if (!emitSchema(file, buildExecutionSchema().typeDefs, check)) {
  process.stderr.write(
    'subgraphs/execution/schema.graphql is not what the code says; run emit.ts and commit it.\n',
  );
  process.exitCode = 1;
}
