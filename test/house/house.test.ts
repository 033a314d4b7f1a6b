import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ranks } from './ranks.ts';

const root = resolve(import.meta.dirname, '../..');
const src = join(root, 'src');

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(src, join(entry.parentPath, entry.name)))
  .sort();

const sources = new Map(files.map((file) => [file, readFileSync(join(src, file), 'utf8')]));

/** A source without comments and texts, so that a rule looks at code only. */
function codeOf(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}

/** The files of the project that a file imports, types and dynamic imports included. */
function importsOf(file: string): string[] {
  const source = sources.get(file) ?? '';
  return [...source.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) =>
    relative(src, resolve(dirname(join(src, file)), match[1] ?? '')),
  );
}

/** The files that are loaded with a file: what it imports other than types and not only when asked, and so on. */
function loadedWith(file: string): ReadonlySet<string> {
  const loaded = new Set([file]);
  for (const each of loaded) {
    const source = sources.get(each) ?? '';
    for (const [, names = '', target = ''] of source.matchAll(
      /^(?:im|ex)port (?!type\b)([^;]*?) from '(\.[^']+)';$/gm,
    )) {
      const onlyTypes = /^\{(?:\s*type [^,}]+,?)+\s*\}$/.test(names);
      if (!onlyTypes) loaded.add(relative(src, resolve(dirname(join(src, each)), target)));
    }
  }
  return loaded;
}

const roomOf = (file: string): string => file.split('/')[0] ?? '';
const rankOf = (room: string): number => ranks.findIndex((rooms) => rooms.includes(room));

/** Files of a folder pattern whose code matches a pattern, each as `file: what matched`. */
function breaches(pattern: RegExp, within: (file: string) => boolean): string[] {
  return files
    .filter(within)
    .flatMap((file) => [...codeOf(sources.get(file) ?? '').matchAll(pattern)].map((match) => `${file}: ${match[0]}`));
}

describe('the house', () => {
  it('has a rank for every room and no room outside the table', () => {
    const rooms = [...new Set(files.map(roomOf))];
    expect(rooms.filter((room) => rankOf(room) < 0)).toEqual([]);
    expect(rooms).toContain('base');
  });

  it('imports only downwards, and rooms of one rank do not import each other', () => {
    const upwards = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => roomOf(target) !== roomOf(file) && rankOf(roomOf(target)) >= rankOf(roomOf(file)))
        .map((target) => `${file} -> ${target}`),
    );
    expect(upwards).toEqual([]);
  });

  it('imports only files that exist', () => {
    const missing = files.flatMap((file) => importsOf(file).filter((target) => !sources.has(target)));
    expect(missing).toEqual([]);
  });

  it('has no circle of imports', () => {
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (file: string, path: string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
        return;
      }
      state.set(file, 'open');
      for (const target of importsOf(file)) visit(target, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('does not load what reads YAML and rules, nor what asks at a terminal, with commands that hardly ever need it', () => {
    const slow = files.filter((file) =>
      /^import (?!type\b)[^;]* from '(yaml|@marcbachmann\/cel-js|inquirer)';$/m.test(sources.get(file) ?? ''),
    );
    expect(slow).toEqual(
      expect.arrayContaining(['yaml/yaml-text.ts', 'eligibility/expression/syntax.ts', 'cli/questions.ts']),
    );
    const quick = ['audit', 'batch', 'cadre', 'household', 'import', 'init', 'task', 'visit'].map(
      (noun) => `cli/commands/${noun}.ts`,
    );
    const found = [...quick, 'cli/main.ts', 'cli/reading-thread.ts'].flatMap((file) => {
      const loaded = loadedWith(file);
      return slow.filter((each) => loaded.has(each)).map((each) => `${file} loads ${each}`);
    });
    expect(found).toEqual([]);
  });

  it('keeps SQL in store files, migrations and the rule compiler', () => {
    const sql = /\b(SELECT\s+[\w*.(]|INSERT\s+INTO|DELETE\s+FROM|UPDATE\s+\w+\s+SET|CREATE\s+(TEMP|TABLE|INDEX))/;
    const allowed = (file: string): boolean =>
      /(^|\/)store(\.ts|\/)/.test(file) ||
      file.startsWith('db/migrations/') ||
      file === 'db/open.ts' ||
      file.startsWith('eligibility/expression/');
    const found = files
      .filter((file) => !allowed(file))
      .filter((file) =>
        sql.test((sources.get(file) ?? '').replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')),
      );
    expect(found).toEqual([]);
  });

  it('uses console and process.exit nowhere, and process only where the program meets its process', () => {
    expect(breaches(/\bconsole\b/g, () => true)).toEqual([]);
    expect(breaches(/\bprocess\b/g, (file) => roomOf(file) !== 'cli')).toEqual([]);
    expect(breaches(/\bprocess\.exit\b(?!Code)/g, (file) => file !== 'cli/main.ts')).toEqual([]);
  });

  it('reads the clock and draws random numbers nowhere below the shell', () => {
    expect(
      breaches(
        /\b(Date\.now|new Date\(\)|Math\.random|performance\.now|randomUUID)\b/g,
        (file) => roomOf(file) !== 'cli',
      ),
    ).toEqual([]);
  });

  it('touches files only in the shell, and in the database room to open its file', () => {
    const fs = files.filter((file) => /from 'node:fs/.test(sources.get(file) ?? ''));
    expect(fs.filter((file) => roomOf(file) !== 'cli' && file !== 'db/open.ts')).toEqual([]);
  });

  it('compares texts by code units and knows no locale of the machine', () => {
    expect(
      breaches(/\b(localeCompare|toLocale\w+|getTimezoneOffset|getHours|getDate|getMonth|getFullYear)\b/g, () => true),
    ).toEqual([]);
  });

  it('names files in kebab-case and has no drawer for odds and ends', () => {
    expect(files.filter((file) => !/^([a-z0-9-]+\/)*[a-z0-9-]+\.ts$/.test(file))).toEqual([]);
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.ts)/.test(file))).toEqual([]);
  });

  it('keeps every file short enough to be read at a sitting', () => {
    const long = files.filter(
      (file) => (sources.get(file) ?? '').split('\n').length > 350 && !file.startsWith('messages/catalogue/'),
    );
    expect(long).toEqual([]);
  });

  it('maps every room in src/README.md', () => {
    const map = readFileSync(join(src, 'README.md'), 'utf8');
    const rooms = [...new Set(files.map(roomOf))];
    expect(rooms.filter((room) => !map.includes(`\`${room}/\``))).toEqual([]);
  });
});
