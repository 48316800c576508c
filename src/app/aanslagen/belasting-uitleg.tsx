import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import type { Wie } from '@/app/aanspreken/wie';
import type { Belastinguitlegging } from '@/domain/gemeenten/belastinguitleg';
import type { Belastingsoort } from '@/law/heffing/belastingsoort';
import type { Taal } from '@/ui/words';

interface Props {
  soort: Belastingsoort;
  /** Those of the year of the aanslag. */
  uitleg: Belastinguitlegging;
  gemeente: string;
  wie: Wie;
  taal: Taal;
}

/** What a belasting is: as the gemeente or kantoor wrote it for that year, else in our own words (C-04). */
export function BelastingUitleg({ soort, uitleg, gemeente, wie, taal }: Props) {
  const eigen = uitleg[soort];
  const vertaald = taal === 'en' && eigen ? eigen.en : null;
  const text =
    vertaald ?? eigen?.nl ?? wordsOfAanslagen(taal)(`belasting.${soort}.uitleg`, { gemeente, wie });
  // Who reads English and has no translation reads it in Dutch, and is told so by the language of the text.
  const lang = eigen && vertaald === null ? 'nl' : taal;
  return (
    <div className="mt-2 grid max-w-text gap-2" lang={lang === taal ? undefined : lang}>
      {text.split(/\n\s*\n/).map((alinea) => (
        <p key={alinea}>{alinea}</p>
      ))}
    </div>
  );
}
