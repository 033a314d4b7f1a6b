import type { CivilDate } from '../base/civil-date.ts';
import { dayOf, type Instant } from '../base/instant.ts';
import type { Language } from '../base/local-text.ts';
import { knownAt } from '../db/known-at.ts';
import { openDatabase } from '../db/open.ts';
import type { Session } from '../db/session.ts';
import { readBureau } from '../db/store/bureau.ts';
import { villageCodes } from '../db/store/villages.ts';
import { auditedTables } from './compose/audited-tables.ts';
import { keepReportCounts } from './keep-report-counts.ts';
import {
  askedLanguage,
  databaseFile,
  dateOption,
  type Format,
  type GlobalOptions,
  outputFormat,
  presentMs,
} from './settings.ts';
import type { Terminal } from './terminal.ts';

/** What a command handler works with. Nothing is opened before it is asked for. */
export interface Context {
  terminal: Terminal;
  options: GlobalOptions;
  /** The database file in use. */
  file: string;
  format: Format;
  actor: string;
  now: () => Instant;
  /** The input files of the command, which no output may be written over. */
  inputs: string[];
  /** The session on the database, opened at the first call. */
  session: () => Session;
  language: () => Language;
  /** `--as-of`, else today in the bureau's time zone. */
  asOf: () => CivilDate;
  /** The recorded time of `--as-known`; undefined stands for present knowledge. */
  knownAt: () => number | undefined;
  /** The codes of the villages on record, as masks ask for them: those of the first time, none before the database is opened. */
  villages: () => ReadonlySet<string>;
  /** What is left to do after the command has told what it did, of what it need not wait for. */
  tidyUp: () => Promise<void>;
  close: () => void;
}

export function createContext(terminal: Terminal, options: GlobalOptions): Context {
  const file = databaseFile(options, terminal.env);
  // A date that is none is refused before anything is done, whether the command would have looked at it or not.
  const asOf = options.asOf === undefined ? undefined : dateOption('--as-of', options.asOf);
  const asKnown = options.asKnown === undefined ? undefined : dateOption('--as-known', options.asKnown);
  const asked = askedLanguage(options, terminal.env);
  const actor = options.actor ?? (terminal.env.BANGFU_ACTOR || terminal.loginName);
  const now = (): Instant => new Date(presentMs(terminal.env, terminal.clock)).toISOString();
  let opened: Session | undefined;
  let hasSaved = false;
  let villages: ReadonlySet<string> | undefined;

  const session = (): Session => {
    if (opened === undefined) {
      const db = openDatabase(file);
      const bureau = readBureau(db);
      opened = {
        db,
        county: bureau.county,
        timeZone: bureau.timeZone,
        language: asked ?? bureau.language,
        actor,
        now,
        audited: auditedTables,
        saved: () => {
          hasSaved = true;
        },
      };
    }
    return opened;
  };

  return {
    terminal,
    options,
    file,
    format: outputFormat(options),
    actor,
    now,
    inputs: [],
    session,
    language: () => asked ?? opened?.language ?? 'en',
    asOf: () => asOf ?? dayOf(now(), session().timeZone),
    knownAt: () => {
      if (asKnown === undefined) return undefined;
      const { db, timeZone } = session();
      return knownAt(db, asKnown, timeZone);
    },
    villages: () => {
      if (opened === undefined) return new Set();
      villages ??= villageCodes(opened.db);
      return villages;
    },
    tidyUp: async () => {
      if (opened !== undefined && hasSaved) await keepReportCounts(opened);
    },
    close: () => opened?.db.close(),
  };
}
