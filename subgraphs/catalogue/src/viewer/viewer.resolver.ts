import { reachOf } from '@alliance-hub/auth';
import { shownDivision } from '@alliance-hub/graphql';
import { Ctx, Query, Resolver } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { Viewer, ViewerArea, type ViewerReach, type ViewerRole } from './viewer.types';

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, {
    nullable: true,
    description: 'Who asks, and what that lets them see. 当前用户及其权限',
  })
  viewer(@Ctx() { asker }: CatalogueContext): Viewer | null {
    if (!asker) return null;
    return {
      subject: asker.sub,
      // The values of an enum are its names.
      role: asker.role as ViewerRole,
      jurisdictions: asker.jurisdictions.flatMap(code => shownDivision(code) ?? []),
      companies: asker.companies,
      institutions: asker.institutions,
      expiresAt: new Date(asker.exp * 1_000).toISOString(),
      rights: Object.values(ViewerArea).map(area => ({ area, reach: reachOf(asker, area) as ViewerReach })),
    };
  }
}
