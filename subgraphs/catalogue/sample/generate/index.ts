/**
 * Writes the made-up part of the sample data. The same output every time: no chance, no clock.
 *
 *   node --conditions=@alliance-hub/source -r @swc-node/register subgraphs/catalogue/sample/generate/index.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stentRows } from './awards/coronary-stents';
import { companies } from './companies';
import { csv } from './csv';
import { listingFiles, supplyListFiles } from './files';
import { insuranceCatalogue } from './insurance-catalogue';
import { listing } from './listing';
import { SUPPLY_LIST_HEADER, supplyList } from './supply-list';
import { workedExamples } from './worked-examples';

const SUBGRAPHS = join(__dirname, '..', '..', '..');

function write(file: string, text: string): void {
  const path = join(SUBGRAPHS, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const companyRows = companies.map(({ uscc, name, role, note }) => [uscc, name, role, note]);
write('catalogue/sample/companies.csv', csv(['统一社会信用代码', '企业名称', '角色', '备注'], companyRows));
write('catalogue/sample/supply-lists/100000-GH-HD2020-1.csv', csv(SUPPLY_LIST_HEADER, stentRows()));
for (const list of supplyListFiles) {
  write(`catalogue/sample/supply-lists/${list.file}.csv`, supplyList(list.awards, list));
}
for (const { jurisdiction, offers, listedOn, names } of listingFiles) {
  write(`catalogue/sample/listings/${jurisdiction}.csv`, listing(offers, listedOn, names));
}
write('catalogue/sample/worked-examples.md', workedExamples());
write('settlement/sample/insurance-catalogue.csv', insuranceCatalogue());
