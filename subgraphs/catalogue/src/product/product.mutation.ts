import { type Asker } from '@alliance-hub/auth';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { present } from '../read/present';
import { shownRejections } from '../supply-list/shown-rejections';
import { requireOffice } from '../write/rights';
import { ApplyCodeTablesInput, CodeTablesResult } from './code-tables.types';
import { ClassifyProductInput, ReplaceCertificateInput, ReplaceProductCodeInput } from './product.input';
import { type ProductService } from './product.service';
import { Product } from './product.types';

/** A use-case of the alliance office that gives the code of the product it was about. */
async function ofOffice(
  context: CatalogueContext,
  what: string,
  work: (products: ProductService, asker: Asker) => Promise<string>,
): Promise<Product> {
  const code = await context.write(({ products }, asker) => {
    requireOffice(asker, what);
    return work(products, asker);
  });
  const id = await present(context.reads.productId.load(code), 'product', code);
  return present(context.reads.product.load(id), 'product', code);
}

@Resolver()
export class ProductMutations {
  @Mutation(() => Product, {
    description:
      'A non-winning or filed product is put into a bid group (A-49); exemptions, caps and payment standards use it. 产品归类',
  })
  classifyProduct(
    @Ctx() context: CatalogueContext,
    @Arg('input', () => ClassifyProductInput, { description: 'The classification. 归类' })
    input: ClassifyProductInput,
  ): Promise<Product> {
    return ofOffice(context, 'classifyProduct', (products, { sub }) => products.classify(input, sub));
  }

  @Mutation(() => Product, {
    description:
      'A renewed or a new certificate; winning status and price stay (HI-3.2.2a, CQ-2.2b). 注册证更新',
  })
  replaceCertificate(
    @Ctx() context: CatalogueContext,
    @Arg('input', () => ReplaceCertificateInput, { description: 'The certificate. 注册证' })
    input: ReplaceCertificateInput,
  ): Promise<Product> {
    return ofOffice(context, 'replaceCertificate', (products, { sub }) =>
      products.replaceCertificate(input, sub),
    );
  }

  @Mutation(() => Product, {
    description:
      'A product gets another code; the old one answers for it, price and standing stay (X-14, HI-4.1b). 编码更换',
  })
  replaceProductCode(
    @Ctx() context: CatalogueContext,
    @Arg('input', () => ReplaceProductCodeInput, { description: 'The code. 编码' })
    input: ReplaceProductCodeInput,
  ): Promise<Product> {
    return ofOffice(context, 'replaceProductCode', (products, { sub }) => products.replaceCode(input, sub));
  }

  @Mutation(() => CodeTablesResult, {
    description:
      'Applies the stop and transcode tables of a release of the national code database; old codes answer for the new ones, price and standing stay (X-14). 应用停用表、转码表',
  })
  applyCodeTables(
    @Ctx() context: CatalogueContext,
    @Arg('input', () => ApplyCodeTablesInput, { description: 'The release. 编码表' })
    input: ApplyCodeTablesInput,
  ): Promise<CodeTablesResult> {
    return context.write(async ({ codeTables }, asker) => {
      requireOffice(asker, 'applyCodeTables');
      const { rejected, ...counts } = await codeTables.apply(input, asker.sub);
      return { ...counts, rejected: shownRejections(rejected) };
    });
  }
}
