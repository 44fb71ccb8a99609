import { EXEMPTION } from './exemption';
import { LISTING } from './listing';
import { PRICE } from './price';

/** Parameters of catalogue.yaml: how a product stands in a jurisdiction. */
export const CATALOGUE = { ...EXEMPTION, ...LISTING, ...PRICE };
