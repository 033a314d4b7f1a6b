import { type Command, Option } from 'commander';
import { failWith } from '../../base/failure.ts';
import { text } from '../../messages/messages.ts';
import { examples, handle, type Shell } from '../command.ts';
import { rosters } from '../compose/rosters.ts';
import type { Context } from '../context.ts';
import { cliFailures } from '../failures.ts';
import { emitParts, note } from '../output.ts';
import { choice } from '../settings.ts';

/** `--for village 十八盘`: the kind and the name. */
function scopeOption<S extends string>(words: readonly string[], scopes: readonly S[]) {
  const [kind = '', ...name] = words;
  const scope = choice('--for', kind, scopes);
  if (name.length === 0) throw failWith(cliFailures, 'usage.missing-argument', { what: `--for ${scope}` });
  return { scope, name: name.join(' ') };
}

/** `bangfu import template ROSTER`: the workbook to hand out. */
export function declareImportTemplate(noun: Command, shell: Shell): void {
  const names = rosters.map(({ name }) => name);
  const template = noun
    .command('template')
    .description(shell.say('template.summary'))
    .argument('<roster>', `${shell.say('import.roster')} (${names.join(' | ')})`)
    .addOption(new Option('--for <whose...>', shell.say('template.for')));
  examples(shell, template, [
    'import template households --output households.xlsx',
    'import template members --for village 十八盘 --output members.xlsx',
    'import template households --for unit 县财政局 --output households.xlsx',
  ]);
  // What an import can be told says nothing to a template: it is neither listed nor taken.
  const everywhere = noun.parent?.options ?? [];
  template.configureHelp({ ...template.configureHelp(), visibleGlobalOptions: () => [...everywhere] });
  handle<{ for?: string[] }>(shell, template, async (context: Context, [named = ''], options) => {
    // An import loads this file too, and needs none of these.
    const { prefilledRows, prefillScopes } = await import('../../registry/prefill.ts');
    const { writeWorkbook } = await import('../../xlsx/write-workbook.ts');
    const { templateWorkbook } = await import('../views/template.ts');
    const foreign = noun.options.find((each) => noun.getOptionValueSource(each.attributeName()) === 'cli');
    if (foreign !== undefined) throw failWith(cliFailures, 'usage.not-taken', { option: foreign.long ?? '' });
    const name = choice('<roster>', named, names);
    const roster = rosters.find((each) => each.name === name);
    if (roster === undefined) throw new Error(`no roster ${name}`);
    const { output } = context.options;
    if (output === undefined) throw failWith(cliFailures, 'usage.missing-option', { what: '--output FILE.xlsx' });
    // What villages fill in is Chinese, whatever the language of whoever prints it, unless they say otherwise.
    const language = context.options.lang === 'en' ? 'en' : 'zh';
    const scope = options.for === undefined ? undefined : scopeOption(options.for, prefillScopes);
    if (scope !== undefined && !('household_no' in roster.columns)) {
      throw failWith(cliFailures, 'usage.not-taken', { option: '--for' });
    }
    const members = 'relation' in roster.columns;
    const { rows, empty } =
      scope === undefined ? { rows: [], empty: 0 } : prefilledRows(context.session(), { ...scope, members });
    const content = { language, created: context.now(), rows, subject: scope?.name ?? '' } as const;
    emitParts(context, writeWorkbook(templateWorkbook(roster, content)));
    if (scope !== undefined) note(context, text(context.language(), 'template.filled', { rows: rows.length }));
    if (empty > 0) note(context, text(context.language(), 'template.empty', { households: empty }));
    return undefined;
  });
}
