import type { Command } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { verifyAudit } from '../../db/audit.ts';
import { examples, handle, type Shell } from '../command.ts';
import { emit } from '../output.ts';
import { auditText } from '../views/audit.ts';

/** `bangfu audit verify`: recomputes the chain of events and the digest of the rows of each. */
export function declareAudit(noun: Command, shell: Shell): void {
  const verify = noun.command('verify').description(shell.say('cli.audit.verify'));
  examples(shell, verify, ['audit verify', 'audit verify --json']);
  handle(shell, verify, (context) => {
    const { db, audited } = context.session();
    const result = verifyAudit(db, audited);
    emit(context, {
      json: () => ({ intact: result.breaches.length === 0, ...result }),
      text: (shown) => auditText(shown, result),
    });
    return result.breaches.length === 0 ? exit.done : exit.findings;
  });
}
