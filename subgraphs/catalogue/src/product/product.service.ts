import { once } from '../write/once';
import { type Provenance } from '@alliance-hub/graphql';
import { type Database, audit, type SourceDocument } from '@alliance-hub/database';
import { chinaToday, parseNhsaCode, type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { badInput, conflict } from '../errors';
import { type Projector } from '../listing/projection/projector';
import { marks, select, selectIn } from '../read/select';
import { attempt, rejectedLine } from '../supply-list/rejected-line';
import { type RejectedLineDetails } from '../supply-list/supply-list.input';
import { addCertificates } from './certificate.repository';
import { classifyFrom } from './classification.repository';
import { certificateDetails, productDetails, type ProductLine } from './product-details';
import { identify, register, type Registration, succeedCode } from './product-registry';
import { refreshSearchText } from './search-text';
import { ProductCodeEntity, ProductEntity } from './product.entity';
import { type BidOutcome } from './product.types';
import { requireProduct } from './require-product';
import { wanted } from '../messages';
import { writing } from '../write/writing';

interface Request {
  requestId: string;
  /** NHSA code of the product, a superseded one too. */
  product: string;
  source: SourceDocument;
}
export interface ClassifyProduct extends Request {
  bidGroup?: string | null;
  bidOutcome?: BidOutcome | null;
  from: PlainDate;
}
export interface ReplaceProductCode extends Request {
  newCode: string;
  /** 变更: the product's own code changed. 映射: another code stands for it from now on. */
  kind?: 'CHANGE' | 'MAPPING' | null;
  effectiveOn: PlainDate;
}
export interface ReplaceCertificate extends Request {
  certificate: NonNullable<ProductLine['certificate']>;
  /** Number of the certificate that it continues; by default the newest. */
  replaces?: string | null;
}
/** A product that won nothing, with what became of it in the tender. */
export interface FiledLine extends ProductLine {
  classification?: { bidGroup: string | null; bidOutcome: BidOutcome | null; from: PlainDate };
}
export interface FileProducts {
  provenance: Provenance;
  source: SourceDocument;
  lines: readonly FiledLine[];
}
export interface FiledProducts {
  /** Codes in the order of the lines, provisional ones too; null for a rejected line. */
  codes: (string | null)[];
  rejected: RejectedLineDetails[];
}

/** Products apart from supply lists: filing, classification, new codes and certificates. */
export class ProductService {
  constructor(
    private readonly database: Database,
    private readonly projector: Projector,
  ) {}

  /**
   * Files products that won nothing, before a trading centre can list them. Good lines are kept, bad ones come back
   * with field and what would be right.
   */
  file(input: FileProducts, actor: string): Promise<FiledProducts> {
    return writing(this.database, async manager => {
      const { filed, rejected } = await sortLines(manager, input.lines);
      const categories = await select<{ code: string; tender: string | null }>(
        manager,
        'SELECT code, tender FROM category',
      );
      const tenders = new Map(categories.map(({ code, tender }) => [code, tender ?? code]));
      const ids = await register(manager, filed, {
        provenance: input.provenance,
        pendingUnder: ({ category }) => tenders.get(category) ?? category,
        on: chinaToday(),
      });
      await classifyFrom(
        manager,
        filed.flatMap(({ classification }, place) =>
          classification ? [{ productId: ids[place] ?? 0, ...classification }] : [],
        ),
      );
      await audit(manager, {
        actor,
        action: 'fileProducts',
        subject: input.source.title,
        details: { filed: filed.length, rejected: rejected.length },
        source: input.source,
      });
      await this.projector.reproject(manager, ids);
      const rows = await selectIn(ids, some =>
        select<{ id: number; code: string }>(
          manager,
          `SELECT id, code FROM product WHERE id IN (${marks(some)})`,
          some,
        ),
      );
      const codeOf = new Map(rows.map(({ id, code }) => [Number(id), code]));
      const codes: (string | null)[] = input.lines.map(() => null);
      filed.forEach(({ index }, place) => (codes[index] = codeOf.get(ids[place] ?? 0) ?? null));
      return { codes, rejected };
    });
  }

  /** Puts a product into a bid group, or says what became of it in the tender, from a day on. */
  classify(input: ClassifyProduct, actor: string): Promise<string> {
    return this.carryOut('classifyProduct', input, actor, async (manager, product) => {
      const { bidGroup = null, bidOutcome = null, from } = input;
      if (bidGroup !== null) {
        const [group] = await select<{ category: string }>(
          manager,
          'SELECT category FROM bid_group WHERE id = ?',
          [bidGroup],
        );
        requireGroup(bidGroup, group?.category, product.category);
      }
      await classifyFrom(manager, [{ productId: product.id, bidGroup, bidOutcome, from }]);
    });
  }

  /** A product gets another code; the old one answers for it, price and standing stay (X-14, HI-4.1b). */
  replaceCode(input: ReplaceProductCode, actor: string): Promise<string> {
    return this.carryOut('replaceProductCode', input, actor, async (manager, product) => {
      const { code: newCode } = parseNhsaCode(input.newCode, 'newCode');
      if (newCode === product.code) return;
      const holder = await manager.findOneBy(ProductCodeEntity, { code: newCode });
      if (holder) throw conflict('newCode', newCode, wanted('codeTaken'));
      await succeedCode(manager, product.id, product.code, newCode, input.effectiveOn);
    });
  }

  /** A renewed or a new certificate; winning status and price stay (HI-3.2.2a, CQ-2.2b). */
  replaceCertificate(input: ReplaceCertificate, actor: string): Promise<string> {
    return this.carryOut('replaceCertificate', input, actor, async (manager, product) => {
      const certificate = certificateDetails(input.certificate);
      await addCertificates(manager, [
        { productId: product.id, certificate, replaces: input.replaces ?? null },
      ]);
    });
  }

  /** One request for one product, in one transaction; gives the product's code after it. */
  private carryOut(
    action: string,
    input: Request,
    actor: string,
    work: (manager: EntityManager, product: { id: number; code: string; category: string }) => Promise<void>,
  ): Promise<string> {
    return writing(this.database, async manager => {
      const id = await once(manager, action, input, async () => {
        const product = await requireProduct(manager, input.product);
        await work(manager, product);
        await refreshSearchText(manager, [product.id]);
        const { source, ...details } = input;
        await audit(manager, { actor, action, subject: product.code, details, source });
        await this.projector.reproject(manager, [product.id]);
        return product.id;
      });
      return (await manager.findOneByOrFail(ProductEntity, { id: id ?? 0 })).code;
    });
  }
}

interface SortedLine extends Registration {
  index: number;
  classification: FiledLine['classification'];
}

/** Checks every line by itself, against the store and against the lines before it. */
async function sortLines(manager: EntityManager, lines: readonly FiledLine[]) {
  const categories = new Set(
    (await select<{ code: string }>(manager, 'SELECT code FROM category')).map(row => row.code),
  );
  const groups = await select<{ id: string; category: string }>(
    manager,
    'SELECT id, category FROM bid_group',
  );
  const categoryOf = new Map(groups.map(({ id, category }) => [id, category]));
  const rejected: RejectedLineDetails[] = [];
  const checked = lines.flatMap(({ classification, ...line }, index) => {
    const read = attempt(() => {
      const details = productDetails(line, code => categories.has(code));
      const group = classification?.bidGroup;
      if (group) requireGroup(group, categoryOf.get(group), details.category);
      return details;
    });
    if (!('error' in read)) return [{ index, details: read.value, classification }];
    rejected.push(rejectedLine(index, read.error));
    return [];
  });
  const identified = await identify(
    manager,
    checked.map(({ details }) => details),
  );
  const seen = new Set<string>();
  const filed: SortedLine[] = [];
  checked.forEach((line, place) => {
    const found = identified[place];
    if (!found) return;
    if ('error' in found) return void rejected.push(rejectedLine(line.index, found.error));
    const key = line.details.code ?? line.details.lineKey;
    if (seen.has(key)) {
      const error = conflict('productCode', line.details.code ?? line.details.name, wanted('inFileAlready'));
      return void rejected.push(rejectedLine(line.index, error));
    }
    seen.add(key);
    filed.push({ ...line, product: found.product });
  });
  return { filed, rejected: rejected.sort((a, b) => a.index - b.index) };
}

function requireGroup(bidGroup: string, groupCategory: string | undefined, category: string): void {
  if (groupCategory === undefined) {
    throw badInput('bidGroup', bidGroup, wanted('bidGroup'));
  }
  if (groupCategory !== category) {
    throw conflict('bidGroup', bidGroup, wanted('groupOfProduct', { group: groupCategory, category }));
  }
}
