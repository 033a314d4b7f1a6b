const SIGNATURES = {
  /** An OLE compound file: .xls, .et of WPS, and any Office document with a password. */
  ole: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  /** A zip archive: .xlsx among others. */
  zip: [0x50, 0x4b, 0x03, 0x04],
} as const;

/** What a file is by its first bytes, whatever it is called; undefined for anything else. */
export function signatureOf(bytes: Uint8Array): keyof typeof SIGNATURES | undefined {
  if (SIGNATURES.ole.every((byte, at) => bytes[at] === byte)) return 'ole';
  return SIGNATURES.zip.every((byte, at) => bytes[at] === byte) ? 'zip' : undefined;
}
