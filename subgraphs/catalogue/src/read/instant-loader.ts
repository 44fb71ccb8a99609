import { type KnownAt } from '@alliance-hub/database';
import type DataLoader from 'dataloader';

/** Collects the keys that are asked for as of the same instant. */
export class InstantLoader<Key, Row> {
  private readonly loaders = new Map<string, DataLoader<Key, Row>>();

  constructor(private readonly make: (knownAt: KnownAt) => DataLoader<Key, Row>) {}

  load(key: Key, knownAt: KnownAt): Promise<Row> {
    const instant = knownAt ?? '';
    let loader = this.loaders.get(instant);
    if (!loader) {
      loader = this.make(knownAt);
      this.loaders.set(instant, loader);
    }
    return loader.load(key);
  }
}
