import { audit, type Database, type SourceDocument } from '@alliance-hub/database';
import { messages, normaliseTenderNumber, parseUscc, type PlainDate } from '@alliance-hub/kernel';
import { CompanyEntity } from '../company/company.entity';
import { badInput } from '../errors';
import { documentOf } from '../supply-list/supply-list.repository';
import { TenderEntity } from '../tender/tender.entity';
import { nextId } from '../write/ids';
import { once } from '../write/once';
import { writing } from '../write/writing';
import { CommitmentEntity } from './commitment.entity';

export interface RecordCommitment {
  requestId: string;
  tender: string;
  company: string;
  text: string;
  madeOn: PlainDate;
  source: SourceDocument;
}

const LONGEST = 500;

/** 承诺 of bidders, kept as evidence beside the prices that they bind (CQ-2.2d). */
export class CommitmentService {
  constructor(private readonly database: Database) {}

  /** @throws HubError BAD_USER_INPUT for an unknown tender or company, or an empty text. */
  record(input: RecordCommitment, actor: string): Promise<{ company: string; id: number }> {
    const company = parseUscc(input.company, 'company').code;
    const number = normaliseTenderNumber(input.tender);
    const text = input.text.trim();
    if (text === '' || text.length > LONGEST) throw badInput('text', text, say('text', { most: LONGEST }));
    return writing(this.database, async manager => {
      const id = await once(manager, 'recordCommitment', input, async () => {
        if (!(await manager.existsBy(TenderEntity, { number })))
          throw badInput('tender', number, say('tender'));
        if (!(await manager.existsBy(CompanyEntity, { uscc: company })))
          throw badInput('company', company, say('company'));
        const row = {
          id: await nextId(manager),
          tender: number,
          company,
          text,
          madeOn: input.madeOn,
          ...documentOf(input.source),
          recordedAt: new Date().toISOString(),
        };
        await manager.insert(CommitmentEntity, row);
        await audit(manager, {
          actor,
          action: 'recordCommitment',
          subject: `${number} ${company}`,
          details: { text, madeOn: input.madeOn },
          source: input.source,
        });
        return row.id;
      });
      return { company, id: id ?? 0 };
    });
  }
}

const say = messages('catalogue.commitment', {
  text: {
    en: 'it must tell what is promised, in at most {most} characters',
    zh: '须写明承诺内容，不超过 {most} 个字符',
  },
  tender: { en: 'it must be the number of a tender of the catalogue', zh: '应为目录中的采购文件编号' },
  company: {
    en: 'it must be a company of the catalogue; register it first',
    zh: '应为目录中的企业；请先登记',
  },
});
