import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withRuleKinds } from './rule-kinds';

// Brings the list of rule kinds in the guide up to date.
const path = join(__dirname, '..', '..', '..', 'docs', 'adding-a-province.md');
writeFileSync(path, withRuleKinds(readFileSync(path, 'utf8')));
