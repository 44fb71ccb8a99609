import { once } from '../write/once';
import { type Database, audit } from '@alliance-hub/database';
import { parseUscc, type Text } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { refreshSearchText } from '../product/search-text';
import { select } from '../read/select';
import { badInput } from '../errors';
import { CompanyEntity } from './company.entity';
import { wanted } from '../messages';
import { writing } from '../write/writing';

export interface RegisterCompany {
  requestId: string;
  company: { uscc: string; name: string };
}
export interface RegisteredCompany {
  uscc: string;
  name: string;
  /** What is odd and not refused, e.g. an old registration without a valid organisation check. */
  warnings: readonly Text[];
}

const LONGEST_NAME = 200;

/** 企业: makers, agents and distributors, before anything can refer to them. */
export class CompanyService {
  constructor(private readonly database: Database) {}

  /**
   * Registers a company, or its new name.
   * @throws HubError BAD_USER_INPUT for a code whose last character does not check, or an empty name.
   */
  register(input: RegisterCompany, actor: string): Promise<RegisteredCompany> {
    const { code: uscc, warnings } = parseUscc(input.company.uscc, 'company.uscc');
    const name = input.company.name.trim();
    if (name === '') throw badInput('company.name', name, wanted('companyName'));
    if (name.length > LONGEST_NAME) {
      throw badInput('company.name', name, wanted('longest', { n: LONGEST_NAME }));
    }
    return writing(this.database, async manager => {
      await once(manager, 'registerCompany', input, async () => {
        const known = await manager.findOneBy(CompanyEntity, { uscc });
        if (known?.name === name) return null;
        await manager.upsert(CompanyEntity, { uscc, name }, ['uscc']);
        if (known) await refreshSearchText(manager, await productsOf(manager, uscc));
        await audit(manager, {
          actor,
          action: 'registerCompany',
          subject: uscc,
          details: { name, ...(known && { formerName: known.name }) },
        });
        return null;
      });
      return { uscc, name, warnings };
    });
  }
}

async function productsOf(manager: EntityManager, company: string): Promise<number[]> {
  const rows = await select<{ id: number }>(manager, 'SELECT id FROM product WHERE company = ?', [company]);
  return rows.map(({ id }) => Number(id));
}
