import { type Desk } from './desk';
import { type Questions } from './questions';

/** An institution as a notice looks at it, by attributes. */
export const INSTITUTIONS = {
  'public, third tier': { ownership: 'PUBLIC', tier: 'TERTIARY' },
  'public, second tier': { ownership: 'PUBLIC', tier: 'SECONDARY' },
  'public, first tier': { ownership: 'PUBLIC', tier: 'PRIMARY' },
  'military, first tier': { ownership: 'MILITARY', tier: 'PRIMARY' },
  'private, reported volumes': { ownership: 'PRIVATE', reported: true },
  'private, volunteered': { ownership: 'PRIVATE', volunteered: true },
  'private, designated': { ownership: 'PRIVATE' },
  'private, reported, not designated': { ownership: 'PRIVATE', reported: true, designated: false },
} satisfies Record<
  string,
  { ownership: string; tier?: string; reported?: true; volunteered?: true; designated?: false }
>;

export type InstitutionKind = keyof typeof INSTITUTIONS;

/** How an institution of a kind takes part in a rollout: it agrees to buy a product, and is asked why; REFUSED where it may not. */
export async function takesPart(
  desk: Desk,
  questions: Questions,
  kind: InstitutionKind,
  { rollout, product, district }: { rollout: string; product: string; district: string },
): Promise<string | undefined> {
  const code = `H${district}991${String(Object.keys(INSTITUTIONS).indexOf(kind)).padStart(2, '0')}`;
  const { reported, volunteered, ...attributes } = {
    reported: false,
    volunteered: false,
    ...INSTITUTIONS[kind],
  };
  const category = rollout.slice(rollout.indexOf(':') + 1);
  await desk.opens(code, {
    ...attributes,
    ...(reported && { reported: [category] }),
    ...(volunteered && { volunteered: [category] }),
  });
  const refused = await desk.agrees(rollout, { institution: code, product, agreedQuantity: 10 });
  if (refused.length > 0) {
    expect(String(refused[0]?.message)).toContain('obliged or free to take part');
    return 'REFUSED';
  }
  return questions.participation(rollout, code, await desk.companyOf(product));
}
