import { readCoverage } from './coverage';
import { coverageTable } from './coverage-table';
import { loadPolicy } from './load/load';
import { formatProblem } from './yaml/problem';

// Prints the register of the clauses; ends with 1 when a row is missing or claims what is not so.
const { rows, problems } = readCoverage(loadPolicy());
process.stdout.write(`${coverageTable(rows)}\n`);
for (const problem of problems) process.stderr.write(`${formatProblem(problem).en}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
