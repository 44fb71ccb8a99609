/** Whether a product was first written in this transaction, and so has no rows of a kind to be looked for. */
export type IsNew = (productId: number) => boolean;

export const nothingIsNew: IsNew = () => false;
