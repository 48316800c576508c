/**
 * The belastingen that one aanslagbiljet carries together (Gemeentewet art. 220, 228a and 226; Wet milieubeheer art.
 * 15.33), in the order in which they stand on it.
 */
export const BELASTINGSOORTEN = ['ozb', 'afvalstoffenheffing', 'rioolheffing', 'hondenbelasting'] as const;
export type Belastingsoort = (typeof BELASTINGSOORTEN)[number];

export const isBelastingsoort = (text: string): text is Belastingsoort =>
  (BELASTINGSOORTEN as readonly string[]).includes(text);
