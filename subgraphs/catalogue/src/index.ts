export { buildCatalogueSchema } from './schema';
