import { type Command, Option } from 'commander';
import { exit } from '../../base/exit-code.ts';
import { failWith } from '../../base/failure.ts';
import type { Language } from '../../base/local-text.ts';
import { explain } from '../../eligibility/explain.ts';
import { eligibilityFailures } from '../../eligibility/failures.ts';
import { writeLetter } from '../../eligibility/letter.ts';
import { examples, handle, type Shell } from '../command.ts';
import type { Context } from '../context.ts';
import { emit, emitLines } from '../output.ts';
import { choice, dateOption } from '../settings.ts';
import { explanationText } from '../views/eligibility.ts';
import { letterHtml, letterMarkdown } from '../views/letter.ts';

interface ExplainOptions {
  program?: string;
  letter?: boolean;
  office?: string;
  objectUntil?: string;
}

/** Whether the letter is to be JSON, a web page or Markdown, the latter two by the name of its file. */
function pageFormat({ format, options }: Context): 'json' | 'html' | 'md' {
  const page = (['html', 'md'] as const).find((each) => options.output?.endsWith(`.${each}`));
  if (format === 'json') return 'json';
  if (page === undefined) throw failWith(eligibilityFailures, 'eligibility.letter-file');
  return page;
}

/** Writes the page handed to a household, which is Chinese unless another language is asked for. */
async function emitLetter(
  context: Context,
  householdNo: string,
  { program, office, objectUntil }: ExplainOptions,
): Promise<void> {
  if (context.options.asKnown !== undefined) throw failWith(eligibilityFailures, 'eligibility.letter-as-known');
  const format = pageFormat(context);
  const until = objectUntil === undefined ? undefined : dateOption('--object-until', objectUntil);
  const letter = await writeLetter(context.session(), { householdNo, program, asOf: context.asOf(), office, until });
  const { lang } = context.options;
  const language: Language = lang === undefined ? 'zh' : choice('--lang', lang, ['zh', 'en'] as const);
  if (format === 'json') emit(context, { json: () => letter, text: () => '' });
  else emitLines(context, format === 'html' ? letterHtml(language, letter) : [letterMarkdown(language, letter), '\n']);
}

/** `bangfu eligibility explain`: why, for staff; with `--letter` the page that the household gets. */
export function declareExplain(noun: Command, shell: Shell): void {
  const explaining = noun
    .command('explain')
    .description(shell.say('eligibility.explain'))
    .argument('<household>', shell.say('eligibility.argument.household'))
    .addOption(new Option('--program <id>', shell.say('eligibility.option.program')))
    .addOption(new Option('--letter', shell.say('eligibility.option.letter')))
    .addOption(new Option('--office <text>', shell.say('eligibility.option.office')))
    .addOption(new Option('--object-until <date>', shell.say('eligibility.option.object-until')));
  examples(shell, explaining, [
    'eligibility explain 370181105230001 --as-of 2014-03-19',
    'eligibility explain 370181105230001 --as-of 2014-03-19 --as-known 2014-04-30 --json',
    "eligibility explain 370181105230001 --letter --office '民政局一楼大厅' --object-until 2014-03-28 --output letter.html",
  ]);
  handle<ExplainOptions>(
    shell,
    explaining,
    async (context, [householdNo = ''], options) => {
      if (options.letter === true) {
        await emitLetter(context, householdNo, options);
        return exit.done;
      }
      const { program } = options;
      const request = { householdNo, program, asOf: context.asOf(), knownAt: context.knownAt() };
      const result = explain(context.session(), request);
      emit(context, { json: () => result, text: (language) => explanationText(language, result) });
      return exit.done;
    },
    { dates: ['asOf', 'asKnown'] },
  );
}
