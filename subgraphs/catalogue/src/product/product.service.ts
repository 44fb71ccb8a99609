import { once } from '../write/once';
import { type Provenance } from '@alliance-hub/graphql';
import { type Database, audit, type SourceDocument } from '@alliance-hub/database';
import { parseNhsaCode, type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { conflict } from '../errors';
import { type Projector } from '../listing/projection/projector';
import { select } from '../read/select';
import { type RejectedLineDetails } from '../supply-list/supply-list.input';
import { addCertificates, replacedOf } from './certificate.repository';
import { classifyFrom } from './classification.repository';
import { type FiledLine, Filing } from './filing';
import { codesOf } from './product-code.repository';
import { certificateDetails, type ProductLine } from './product-details';
import { succeedCode } from './product-registry';
import { refreshSearchText } from './search-text';
import { ProductCodeEntity, ProductEntity } from './product.entity';
import { type BidOutcome } from './product.types';
import { requireGroup } from './require-group';
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
      const filing = await Filing.begin(manager, input.provenance);
      const { ids, rejected } = await filing.take(input.lines);
      await filing.finish(input.source, actor);
      await this.projector.reproject(manager, [...filing.added, ...filing.changed]);
      const codeOf = await codesOf(
        manager,
        ids.flatMap(id => id ?? []),
      );
      return { codes: ids.map(id => (id === null ? null : (codeOf.get(id) ?? null))), rejected };
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
      const replaces = await replacedOf(manager, product.id, input.replaces ?? null);
      await addCertificates(manager, [{ productId: product.id, certificate, replaces }]);
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
