import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { RegelUitleg } from '@/app/(mijn)/mijn/[gemeente]/aanslagen/[id]/regel-uitleg';
import type { EigenAanslag } from '@/domain/aanslagen/eigen-aanslag';
import { toCents } from '@/platform/cents';

const regel = (id: string, belastingsoort: string, code: string, teBevestigen: boolean) => ({
  id,
  belastingsoort,
  volgnummer: 1,
  tarief: { code, bedragCenten: toCents(20_000), percentage: null, schijven: null },
  grondslag: 'vast',
  aantal: 1n,
  deel: { teller: 12, noemer: 12 },
  bedrag: toCents(20_000),
  verminderd: toCents(0),
  open: toCents(20_000),
  adres: null,
  verordening: {
    naam: `Verordening ${belastingsoort}`,
    publicatie: null,
    bekendgemaaktOp: null,
    teBevestigen,
  },
});
const tekst = (onzeker: boolean) =>
  renderToStaticMarkup(
    <RegelUitleg
      aanslag={
        {
          belastingjaar: 2026,
          regels: [
            regel('a', 'afvalstoffenheffing', 'vast', onzeker),
            regel('b', 'rioolheffing', 'eigenaar', onzeker),
          ],
        } as unknown as EigenAanslag
      }
      uitleg={{ ozb: null, afvalstoffenheffing: null, rioolheffing: null, hondenbelasting: null }}
      gemeente="Borne"
      wie="persoon"
      taal="nl"
    />,
  );

test('what is still to be confirmed is told once for all taxes of an aanslag, and not where all is', () => {
  expect(tekst(true).match(/Nog te bevestigen/g)).toHaveLength(1);
  expect(tekst(false)).not.toContain('Nog te bevestigen');
});
