import type { Language } from '../../base/local-text.ts';
import type { Database } from '../driver.ts';

/** The bureau whose database this is. */
export interface Bureau {
  county: string;
  timeZone: string;
  language: Language;
}

export function insertBureau(db: Database, bureau: Bureau): void {
  db.prepare('INSERT INTO bureau (county, time_zone, language) VALUES (@county, @timeZone, @language)').run(bureau);
}

/** The bureau's settings; a database always has them, `init` writes them with the schema. */
export function readBureau(db: Database): Bureau {
  const row = db.prepare<[], Bureau>('SELECT county, time_zone AS timeZone, language FROM bureau').get();
  if (row === undefined) throw new Error('a database without a bureau');
  return row;
}
