import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cronJobs } from '../../src/cli/compose/cron-jobs.ts';
import { binary, workbench } from './binary.ts';

const FACTS = '1000,农村,0,3,否,否,否,否,否';
const HEADINGS =
  '户编号,村编码,户主,年人均收入,户籍类别,存款,家庭人口,有机动车,大型农机,有工商登记,有第二套住房,近年新建房';

it('lets the job that writes be started twice at once, beside others: one does the work, the other finds it done or comes again', async () => {
  const bench = workbench();
  try {
    bench.env.SOURCE_DATE_EPOCH = '1395201600';
    bench.json(['init', '--county', '370181']);
    const households = Array.from({ length: 40 }, (_, n) => `H${n},370181105230,张${n},${FACTS}`);
    for (const [roster, lines] of [
      ['villages', ['村编码,村名,镇街代码,镇街', '370181105230,十八盘村,370181105,垛庄镇']],
      ['households', [HEADINGS, ...households]],
    ] as const) {
      const file = join(bench.folder, `${roster}.csv`);
      writeFileSync(file, `${lines.join('\n')}\n`);
      bench.json(['import', roster, file]);
    }
    bench.json(['rules', 'use', 'zhangqiu-2014']);
    const ended = (command: string): Promise<number | null> =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [binary, ...command.split(' ')], { env: bench.env, stdio: 'ignore' });
        child.on('close', resolve);
      });
    // All the others only read; two of them go beside.
    const started = ['eligibility-refresh', 'eligibility-refresh', 'contact-check', 'check'];
    const twice = started.map((name) => cronJobs.find((job) => job.name === name)?.command ?? name);
    for (const code of await Promise.all(twice.map(ended))) expect([0, 1, 75]).toContain(code);
    // Whoever came second, every household is proposed once, and waits for a person.
    const { programs } = bench.json(['eligibility', 'refresh', '--changed', '--exit-code'], 1) as {
      programs: { needy: { proposed_enter: number } };
    };
    expect(programs.needy.proposed_enter).toBe(40);
    expect(bench.json(['audit', 'verify'])).toMatchObject({ intact: true, breaches: [] });
  } finally {
    bench.remove();
  }
});
