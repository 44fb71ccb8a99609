import 'reflect-metadata';
import path from 'node:path';
import { emitSchema } from '@alliance-hub/graphql';
import { buildCatalogueSchema } from './schema';

const file = path.join(__dirname, '..', 'schema.graphql');
if (!emitSchema(file, buildCatalogueSchema().typeDefs, process.argv.includes('--check'))) {
  console.error(`${file} does not say what the code says; run this without --check and commit the file.`);
  process.exitCode = 1;
}
