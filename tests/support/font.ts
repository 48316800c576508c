/** The code points for which a TrueType font has a glyph: its cmap table of format 12. */
export function codePointsOf(font: Buffer): Set<number> {
  const found = new Set<number>();
  const cmap = tableOf(font, 'cmap');
  const tables = font.readUInt16BE(cmap + 2);
  for (let i = 0; i < tables; i += 1) {
    const at = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    if (font.readUInt16BE(at) !== 12) continue;
    const groups = font.readUInt32BE(at + 12);
    for (let group = 0; group < groups; group += 1) {
      const [first, last, glyph] = [16, 20, 24].map((offset) => font.readUInt32BE(at + offset + 12 * group));
      for (let code = first ?? 0; code <= (last ?? -1); code += 1)
        if ((glyph ?? 0) + code - (first ?? 0) > 0) found.add(code);
    }
  }
  return found;
}

function tableOf(font: Buffer, name: string): number {
  const tables = font.readUInt16BE(4);
  for (let i = 0; i < tables; i += 1) {
    const at = 12 + 16 * i;
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  }
  throw new Error(`The font has no table ${name}`);
}
