import { createDatabase, removeDatabase } from '../db/open.ts';
import { type Bureau, insertBureau } from '../db/store/bureau.ts';
import { recordUseCase } from '../db/use-case.ts';
import { auditedTables } from './compose/audited-tables.ts';
import type { Context } from './context.ts';
import { checkOutput, makeFolderOf } from './files.ts';

/** Makes the database file of a bureau; the audit log begins with it. A file half made is taken away again. */
export async function initialise(context: Context, bureau: Bureau): Promise<void> {
  // A folder is made for the default place only: a path that was named and leads nowhere is a slip of the pen.
  const { db: named } = context.options;
  if (named === undefined && !context.terminal.env.BANGFU_DB) makeFolderOf(context.file);
  else checkOutput(context.file, []);
  const db = createDatabase(context.file);
  try {
    const session = { ...bureau, db, actor: context.actor, now: context.now, audited: auditedTables };
    await recordUseCase(session, { command: 'init', parameters: { ...bureau } }, () => {
      insertBureau(db, bureau);
      return { result: undefined, changed: true, counts: {} };
    });
  } catch (error) {
    db.close();
    removeDatabase(context.file);
    throw error;
  }
  db.close();
}
