import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

/** Where Debian puts a server's programs; undefined where none is installed. */
function programs(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(a) - Number(b)) : [];
  const newest = versions.at(-1);
  const folder = newest === undefined ? undefined : join(DEBIAN, newest, 'bin');
  return folder !== undefined && existsSync(join(folder, 'initdb')) ? folder : undefined;
}

export const hasPostgres = programs() !== undefined;

/** A server that refuses to run as root runs as nobody. */
const NOBODY = { uid: 65_534, gid: 65_534 };

/**
 * Runs a script on a PostgreSQL server of its own, without network, in a temporary folder that is removed afterwards. Gives the
 * lines that psql prints, columns joined by blanks.
 */
export function onPostgres(script: string): string[] {
  const bin = programs();
  if (bin === undefined) throw new Error('PostgreSQL is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'bangfu-postgres-'));
  const asRoot = process.getuid?.() === 0;
  if (asRoot) chownSync(folder, NOBODY.uid, NOBODY.gid);
  const as = asRoot ? NOBODY : {};
  const data = join(folder, 'data');
  const run = (program: string, args: readonly string[], input?: string): string => {
    const done = spawnSync(join(bin, program), args, {
      ...(program === 'psql' ? {} : as),
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      ...(input === undefined ? { stdio: ['ignore', 'pipe', 'pipe'] as const } : { input }),
    });
    if (done.status !== 0) throw new Error(`${program}: ${done.stderr || done.error}`);
    return done.stdout;
  };
  try {
    run('initdb', ['-D', data, '-A', 'trust', '-U', 'test', '--locale=C', '--encoding=UTF8', '--no-sync']);
    const options = `-c listen_addresses='' -k ${folder} -c fsync=off`;
    run('pg_ctl', ['-D', data, '-o', options, '-w', '-l', join(folder, 'log'), 'start']);
    try {
      const args = [
        '-h',
        folder,
        '-U',
        'test',
        '-d',
        'postgres',
        '-X',
        '-q',
        '-At',
        '-F',
        ' ',
        '-v',
        'ON_ERROR_STOP=1',
      ];
      return run('psql', args, script).trimEnd().split('\n');
    } finally {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
