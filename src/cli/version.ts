import { createRequire } from 'node:module';

/** The program's version, from its package. */
export function version(): string {
  const found: { version: string } = createRequire(import.meta.url)('../../package.json');
  return found.version;
}
