import { type Encoding, encodings } from '../csv/decode.ts';
import { choice } from './settings.ts';

/** Older Chinese encodings, which are parts of GB18030. */
const PARTS_OF_GB18030 = ['gbk', 'gb2312'] as const;

/** Names of the encodings that a sheet can be read in. */
export const readEncodings = [...encodings, ...PARTS_OF_GB18030] as const;

/** Names of the encodings that a CSV can be written in. */
const writtenEncodings = ['utf-8', 'gb18030', ...PARTS_OF_GB18030] as const;

const whole = <Name extends string>(name: Name) =>
  name === 'gbk' || name === 'gb2312' ? 'gb18030' : (name as Exclude<Name, (typeof PARTS_OF_GB18030)[number]>);

/** The encoding that `--encoding` says a sheet is in; undefined where it is left out. */
export const readEncoding = (value: string | undefined): Encoding | undefined =>
  value === undefined ? undefined : whole(choice('--encoding', value.toLowerCase(), readEncodings));

/** The encoding that `--encoding` asks a CSV in. */
export const writtenEncoding = (value: string | undefined): 'utf-8' | 'gb18030' =>
  whole(choice('--encoding', (value ?? 'utf-8').toLowerCase(), writtenEncodings));
