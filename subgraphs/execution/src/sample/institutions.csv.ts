import { HubError, messages, plainDate, Text } from '@alliance-hub/kernel';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { InstitutionTier, Ownership } from '../institution/institution.enums';
import type { InstitutionInput } from '../institution/institution.inputs';

const OWNERSHIPS = { 公立: Ownership.PUBLIC, 军队: Ownership.MILITARY, 社会办: Ownership.PRIVATE } as const;
const TIERS = {
  三级: InstitutionTier.TERTIARY,
  二级: InstitutionTier.SECONDARY,
  一级: InstitutionTier.PRIMARY,
  未定级: InstitutionTier.UNGRADED,
} as const;

const words = <T>(table: Readonly<Record<string, T>>) =>
  z.string().transform((text, context) => {
    const value = table[text];
    if (value !== undefined) return value;
    const wrong = say('notAWord', { given: text, words: Object.keys(table).join('、') });
    context.addIssue({ code: 'custom', params: { wrong } });
    return z.NEVER;
  });

const codes = z.string().transform(text => text.split(';').filter(code => code !== ''));

const row = z.strictObject({
  医疗机构代码: z.string(),
  医疗机构名称: z.string(),
  区划代码: z.string(),
  所有制: words(OWNERSHIPS),
  等级: words(TIERS),
  医保定点: words({ 是: true, 否: false }),
  报量品种: codes,
  自愿品种: codes,
  自: z.string().transform(text => plainDate(text, '自')),
});

/**
 * Reads a list of institutions (医疗机构名单) in the columns that officials use.
 * @throws HubError BAD_USER_INPUT naming line and column
 */
export function readInstitutionsCsv(text: string): InstitutionInput[] {
  const records = parse(text, { columns: true, bom: true, skip_empty_lines: true });
  return records.map((record, index) => {
    const parsed = row.safeParse(record);
    if (!parsed.success) throw unreadable(index, parsed.error);
    const line = parsed.data;
    return {
      code: line.医疗机构代码,
      name: line.医疗机构名称,
      jurisdiction: line.区划代码,
      ownership: line.所有制,
      tier: line.等级,
      designated: line.医保定点,
      reported: line.报量品种,
      volunteered: line.自愿品种,
      from: line.自,
    };
  });
}

function unreadable(index: number, { issues: [issue] }: z.ZodError): HubError {
  const column = issue?.path.join('.') ?? '';
  const given: unknown = issue?.code === 'custom' ? issue.params?.wrong : undefined;
  const wrong = given instanceof Text ? given : say('unreadable');
  return new HubError('BAD_USER_INPUT', say('line', { line: index + 2, column, wrong }), {
    field: column,
  });
}

const say = messages('execution.institutionFile', {
  line: { en: 'Line {line}, {column} {wrong}.', zh: '第{line}行“{column}”{wrong}。' },
  notAWord: { en: 'is "{given}"; it must be one of {words}', zh: '为“{given}”；应为{words}之一' },
  unreadable: { en: 'cannot be read', zh: '无法读取' },
});
