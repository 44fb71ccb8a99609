import { appendFacts, audit, chunks, type Database, insertMany, upsertMany } from '@alliance-hub/database';
import type { BatchResult } from '@alliance-hub/graphql';
import {
  HubError,
  messages,
  parseInstitutionCode,
  type PlainDate,
  requireDivision,
  wrongValue,
} from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import type { EntityManager } from 'typeorm';
import { type Writer, type Writing, writing } from '../writing/writing';
import { requirePlace } from '../writing/rights';
import { BatchReport, checkBatch, LineRefused } from '../batch/rejection';
import { institutionFact } from '../fact/execution-facts';
import { recount } from '../purchase/recount.service';
import { InstitutionCategory, InstitutionVersion } from './institution.entity';
import { keepAreas } from './institution-areas';
import { changeHistory } from './institution-history';
import type { InstitutionInput, RecordInstitutionsInput } from './institution.inputs';

/** Records what institutions are, from which day on, and which volumes they reported (医疗机构). */
export class InstitutionService {
  constructor(
    private readonly database: Database,
    private readonly policy: Policy,
    private readonly today: () => PlainDate,
  ) {}

  /**
   * Records statements "from this day on it is so", each until the next one; the good ones are kept, each other one
   * comes back with what is wrong with it. A statement for a day already told corrects it. The same again changes
   * nothing.
   * @throws HubError BAD_USER_INPUT for a batch without id or with too many lines
   */
  async record(writer: Writer, input: RecordInstitutionsInput): Promise<BatchResult> {
    checkBatch(input.batchId, input.lines);
    return writing(this.database, async work => {
      const report = new BatchReport();
      const register = await InstitutionRegister.read(work.manager, input.lines);
      for (const [index, line] of input.lines.entries()) {
        try {
          const division = check(line, this.policy);
          this.requireRight(writer, line, register.placeOf(line.code, this.today()) ?? division);
          if (register.take(line, work)) report.accepted += 1;
          else report.unchanged += 1;
        } catch (error) {
          if (!(error instanceof HubError) || error.code === 'INTERNAL') throw error;
          report.reject(index, line.code, error);
        }
      }
      const moved = await register.write(work);
      for (const { institution, orderedFrom } of moved) {
        await recount(work, this.policy, { institution, orderedFrom });
      }
      await audit(work.manager, {
        actor: writer.actor,
        action: 'institution.record',
        subject: input.batchId,
        source: input.source,
        details: { accepted: report.accepted, unchanged: report.unchanged, rejected: report.rejected.length },
      });
      return report;
    });
  }

  /** An institution is told of by the place where it lies and will lie; a new one lies where its code says. */
  private requireRight(writer: Writer, { code, jurisdiction }: InstitutionInput, place: string): void {
    requirePlace(writer, 'code', code, place);
    requirePlace(writer, 'jurisdiction', jurisdiction, jurisdiction);
  }
}

/** The division that the code names. @throws HubError for a line that cannot be taken */
function check(line: InstitutionInput, policy: Policy): string {
  const { code, kind, division } = parseInstitutionCode(line.code, 'code');
  if (kind !== 'HOSPITAL' || code !== line.code) {
    throw new LineRefused('BAD_USER_INPUT', wrongValue('code', line.code, say('code')), 'code', line.code);
  }
  requireDivision(line.jurisdiction, 'jurisdiction');
  if (line.name.trim() === '' || line.name.length > 120) {
    throw new LineRefused(
      'BAD_USER_INPUT',
      wrongValue('name', line.name.slice(0, 20), say('name')),
      'name',
      line.name,
    );
  }
  checkCategories('reported', line.reported, policy);
  checkCategories('volunteered', line.volunteered, policy);
  return division;
}

function checkCategories(field: string, categories: InstitutionInput['reported'], policy: Policy): void {
  const unknown = categories?.find(code => !policy.rollouts().some(({ category }) => category === code));
  if (unknown === undefined) return;
  throw new LineRefused('BAD_USER_INPUT', wrongValue(field, unknown, say('category')), field, unknown);
}

/** The histories that a batch touches, as they are and as they become. */
class InstitutionRegister {
  private readonly histories = new Map<string, InstitutionVersion[]>();
  private readonly categories = new Map<string, InstitutionCategory>();
  private readonly changed = new Map<string, InstitutionCategory>();
  private readonly superseded: InstitutionVersion[] = [];
  private readonly added: InstitutionVersion[] = [];
  private readonly moved = new Map<string, PlainDate>();

  static async read(
    manager: EntityManager,
    lines: readonly InstitutionInput[],
  ): Promise<InstitutionRegister> {
    const register = new InstitutionRegister();
    for (const some of chunks([...new Set(lines.map(line => line.code))], 500)) {
      const versions = await manager
        .createQueryBuilder(InstitutionVersion, 'version')
        .where('version.code IN (:...some) AND version.supersededAt IS NULL', { some })
        .orderBy('version.validFrom', 'ASC')
        .getMany();
      for (const version of versions) register.historyOf(version.code).push(version);
      const categories = await manager
        .createQueryBuilder(InstitutionCategory, 'category')
        .where('category.institution IN (:...some)', { some })
        .getMany();
      for (const one of categories) register.categories.set(`${one.institution} ${one.category}`, one);
    }
    return register;
  }

  /** Where an institution lies on a day. */
  placeOf(code: string, day: PlainDate): string | undefined {
    const versions = this.histories.get(code) ?? [];
    return (versions.findLast(version => version.validFrom <= day) ?? versions[0])?.jurisdiction;
  }

  /** Whether the line says anything new. */
  take(line: InstitutionInput, { number, recordedAt }: Writing): boolean {
    const joined = this.takeCategories(line, recordedAt);
    const { code, name, jurisdiction, ownership, tier, designated, from: validFrom } = line;
    const history = this.historyOf(code);
    const change = changeHistory(history, {
      code,
      name,
      jurisdiction,
      ownership,
      tier,
      designated,
      validFrom,
    });
    if (!change) return joined;
    const added = change.added.map(stretch => ({
      ...stretch,
      id: `${code}@${stretch.validFrom}#${number}.${this.added.length}`,
      recordedAt,
      supersededAt: null,
    }));
    const before = change.superseded.at(-1);
    if (before && before.jurisdiction !== jurisdiction) this.moved.set(code, validFrom);
    this.superseded.push(...change.superseded);
    this.added.push(...added);
    const kept = history.filter(version => !change.superseded.includes(version));
    this.histories.set(
      code,
      [...kept, ...added].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)),
    );
    return true;
  }

  /** Writes what changed. Returns the institutions that moved, whose purchases may count elsewhere now. */
  async write({ manager, recordedAt }: Writing): Promise<{ institution: string; orderedFrom: PlainDate }[]> {
    const gone = new Set(this.superseded);
    const rows = this.added.filter(row => !gone.has(row));
    const old = this.superseded.filter(row => !this.added.includes(row));
    await upsertMany(
      manager,
      InstitutionVersion,
      old.map(row => ({ ...row, supersededAt: recordedAt })),
      ['id'],
    );
    await insertMany(manager, InstitutionVersion, rows);
    await upsertMany(manager, InstitutionCategory, [...this.changed.values()], ['institution', 'category']);
    const histories = new Map(rows.map(row => [row.code, this.historyOf(row.code)]));
    await keepAreas(manager, histories, recordedAt);
    await appendFacts(manager, rows.map(institutionFact));
    return [...this.moved].map(([institution, orderedFrom]) => ({ institution, orderedFrom }));
  }

  private takeCategories({ code, reported, volunteered }: InstitutionInput, recordedAt: string): boolean {
    let news = false;
    for (const category of new Set([...(reported ?? []), ...(volunteered ?? [])])) {
      const key = `${code} ${category}`;
      const before = this.categories.get(key);
      const row: InstitutionCategory = {
        institution: code,
        category,
        reported: (before?.reported ?? false) || (reported ?? []).includes(category),
        volunteered: (before?.volunteered ?? false) || (volunteered ?? []).includes(category),
        recordedAt,
      };
      if (before && before.reported === row.reported && before.volunteered === row.volunteered) continue;
      this.categories.set(key, row);
      this.changed.set(key, row);
      news = true;
    }
    return news;
  }

  private historyOf(code: string): InstitutionVersion[] {
    const history = this.histories.get(code) ?? [];
    this.histories.set(code, history);
    return history;
  }
}

const say = messages('execution.institution', {
  code: { en: 'it must be H and 11 digits', zh: '应为 H 加11位数字' },
  category: {
    en: 'it must be the code of a category that a notice carries out, such as FLOW-DIVERTER',
    zh: '应为已落地执行的品种代码，如 FLOW-DIVERTER',
  },
  name: { en: 'it must be 1 to 120 characters', zh: '应为1至120个字符' },
});
