import { rmSync } from 'node:fs';

/** jest's globalTeardown. */
export default function afterAllTests(): void {
  rmSync(process.env.HUB_TEST_FOLDER ?? '', { recursive: true, force: true });
}
