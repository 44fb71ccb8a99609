export { type KeyPage, type ListQuery, readPages } from '@alliance-hub/database';
