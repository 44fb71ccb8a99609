import 'reflect-metadata';
import { InternalToken, TokenVerifier } from '@alliance-hub/auth';
import { databaseAddress } from '@alliance-hub/database';
import { Provenance } from '@alliance-hub/graphql';
import { StatementCounter } from '@alliance-hub/testing';
import { importSupplyList, openCatalogue, SourceFile } from '../../src';
import { day, source } from './builders';
import { thePolicy } from './open';

/** Ends its own process without a word at the second part of a list, when the first one is written. */
class Killer extends StatementCounter {
  private parts = 0;

  override logQuery(query: string): void {
    if (/^INSERT INTO .supply_list_line/.test(query) && ++this.parts === 2)
      process.kill(process.pid, 'SIGKILL');
  }
}

const [database = '', file = ''] = process.argv.slice(2);

void openCatalogue({
  database: databaseAddress(database),
  policy: thePolicy(),
  verifier: new TokenVerifier({ issuer: 'none', audience: 'none', keys: { keys: [] } }),
  internalToken: InternalToken.random(),
  logger: new Killer(),
}).then(catalogue =>
  importSupplyList(
    catalogue,
    {
      file: SourceFile.open(file),
      tender: 'JZJLC-2024-1',
      jurisdiction: '500000',
      effectiveFrom: day('2025-05-20'),
      provenance: Provenance.SYNTHETIC,
      source,
    },
    'test',
  ),
);
