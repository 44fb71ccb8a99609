import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { type CatalogueContext } from '../../context';
import { checkPairing } from './pairing';
import { PairingCheck, PairingInput } from './pairing.types';

@Resolver()
export class PairingResolver {
  @Query(() => PairingCheck, {
    nullable: true,
    description:
      'Whether a component may be charged with a product as asked: by the piece, by the sum and by the maker (SX-3.3a, SX-3.3b); null for an unknown product. 配套组件核验',
  })
  pairingCheck(
    @Ctx() { reads }: CatalogueContext,
    @Arg('input', () => PairingInput, { description: 'What is charged. 核验内容' }) input: PairingInput,
  ): Promise<PairingCheck | null> {
    return checkPairing(reads, input);
  }
}
