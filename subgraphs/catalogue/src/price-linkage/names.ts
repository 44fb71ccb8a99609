/** Sequence that numbers the entries of the feed: its row is locked by who writes, so numbers follow the commits. */
export const FEED_NUMBERS = 'price_linkage';
/** Sequence that numbers the cases. */
export const CASE_NUMBERS = 'linkage_case';
/** Setting of the store: tells its feed from that of every other store, so that a cursor fits its own alone. */
export const FEED_ID = 'price_linkage_feed';
/** In place of a jurisdiction: a price won by the whole alliance, which holds nowhere by itself. */
export const ALLIANCE = '';
