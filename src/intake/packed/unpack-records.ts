import type { CsvRecord } from '../../csv/read-records.ts';
import type { RecordRead, RowRead } from '../read-rows.ts';
import { are, LINE, type PackedBlock, type PackedNotes } from './packed-block.ts';
import { Unpacker } from './unpack-values.ts';

/** A record of a block; its cells are cut out only when somebody asks for them, which of most rows nobody does. */
class PackedRecord implements CsvRecord {
  readonly line: number;
  readonly lines: number;
  readonly #block: PackedBlock;
  readonly #first: number;
  readonly #count: number;
  #cells: string[] | undefined;

  constructor(block: PackedBlock, at: number, first: number) {
    this.#block = block;
    this.line = block.lines[at] ?? 0;
    this.lines = block.lines[at + 1] ?? 0;
    this.#count = block.lines[at + 2] ?? 0;
    this.#first = first;
  }

  get cells(): string[] {
    const { text, ends } = this.#block;
    const first = this.#first;
    this.#cells ??= Array.from({ length: this.#count }, (_, at) =>
      text.slice(first + at === 0 ? 0 : ends[first + at - 1], ends[first + at]),
    );
    return this.#cells;
  }
}

const NOTHING: PackedNotes = { problems: [], sound: true, filled: [], beside: [], cells: undefined };

/** Gives the function that unpacks the blocks of one sheet, in their order; each is to be gone through before the next. */
export function recordsUnpacker(): (block: PackedBlock) => Iterable<RecordRead> {
  const unpacker = new Unpacker();

  // The packer was given nothing else.
  function row(record: CsvRecord, plain: boolean): RowRead {
    const values = unpacker.next() as RowRead['row']['values'];
    const raw = unpacker.next() as RowRead['row']['raw'];
    const { problems, sound, filled, beside, cells } = plain ? NOTHING : (unpacker.next() as PackedNotes);
    const carried = cells === undefined ? record : { line: record.line, lines: record.lines, cells };
    return { is: 'row', record, carried, filled, beside, row: { line: record.line, values, raw }, problems, sound };
  }

  function* records(block: PackedBlock): Generator<RecordRead> {
    unpacker.open(block.read);
    const { lines } = block;
    let cells = 0;
    for (let at = 0; at < lines.length; at += LINE) {
      const record = new PackedRecord(block, at, cells);
      cells += lines[at + 2] ?? 0;
      const is = lines[at + 3];
      if (is === are.layout || is === are.untouched) yield { is: is === are.layout ? 'layout' : 'untouched', record };
      else yield row(record, is === are.plain);
    }
  }

  return records;
}
