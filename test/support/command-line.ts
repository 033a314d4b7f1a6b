import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run.ts';
import type { Questions } from '../../src/cli/terminal.ts';

export interface Said {
  code: number;
  out: string;
  err: string;
}

/** A throw-away folder with a database's name in it, and the program's command line bound to it, within this process. */
export interface CommandLine {
  folder: string;
  /** Runs one command line (words apart), in English where `--lang` does not say otherwise. */
  bangfu: (...argv: string[]) => Promise<Said>;
  /** Puts a file into the folder and gives its path. */
  put: (name: string, content: string | Uint8Array) => string;
}

export function commandLine({ questions }: { questions?: Questions } = {}): CommandLine {
  const folder = mkdtempSync(join(tmpdir(), 'bangfu-cli-'));
  const bangfu = async (...argv: string[]): Promise<Said> => {
    let [out, err] = ['', ''];
    const code = await run({
      argv,
      env: { BANGFU_DB: join(folder, 'test.db'), BANGFU_LANG: 'en', SOURCE_DATE_EPOCH: '1395194400' },
      loginName: 'tester',
      stdin: Object.assign((async function* (): AsyncGenerator<Uint8Array> {})(), { isTTY: true }),
      onInterrupt: () => () => undefined,
      questions: questions && (async () => questions),
      writeOut: (text) => {
        out += text;
      },
      writeErr: (text) => {
        err += text;
      },
      columns: undefined,
      errorColumns: undefined,
      clock: () => 0,
    });
    return { code, out, err };
  };
  const put = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  return { folder, bangfu, put };
}
