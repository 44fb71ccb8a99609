import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { format, resolveConfig } from 'prettier';
import { hubVersion, releasedFile } from './public-release';
import { publicSchema } from './schemas';

/**
 * At a release, `npm run -s ts gateway/tests/contract/release-schema.ts` keeps the present public schema as the one
 * that later changes are measured against. It is sorted, so that two releases differ by what changed alone.
 */
async function release(): Promise<void> {
  const head = `# The public schema of version ${hubVersion()}; written by release-schema.ts, never by hand.`;
  const text = `${head}\n\n${printSchema(lexicographicSortSchema(publicSchema()))}\n`;
  const style = await resolveConfig(releasedFile);
  writeFileSync(releasedFile, await format(text, { ...style, parser: 'graphql' }));
  console.log(`gateway/tests/contract/released.graphql is the public schema of version ${hubVersion()}.`);
}

void release();
