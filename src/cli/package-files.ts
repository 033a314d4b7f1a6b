import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/*
 * The built program stands in `dist/cli/` as its source does in `src/cli/`: two folders below the package, beside the texts
 * that the rooms ship.
 */
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The folder of the rule packs that are shipped. */
export const packsFolder = here('../eligibility/packs/');

/** The folder of the pairing policies that are shipped. */
export const policiesFolder = here('../pairing/policies/');

/** The folder of the contact policies that are shipped. */
export const contactPoliciesFolder = here('../contact/policies/');

/** The office's part of the handbook as it is shipped, a file a language. */
export const handbookTextsFolder = here('../reports/handbook/texts/');

/** The sheets of the Zhangqiu case. */
export const fixtureFolder = here('../../fixtures/zhangqiu/data/');

/** What the thread runs that reads large sheets. */
export const readingThread = here('../../dist/cli/reading-thread.js');

/** The program's version, from its package. */
export function version(): string {
  const found: { version: string } = createRequire(import.meta.url)('../../package.json');
  return found.version;
}
