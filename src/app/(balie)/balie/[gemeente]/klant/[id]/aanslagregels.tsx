import { soortOf, wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { BelastingUitleg } from '@/app/aanslagen/belasting-uitleg';
import { berekening, regelNaam } from '@/app/aanslagen/berekening';
import { wordsOfBalie as words } from '@/app/words';
import type { EigenAanslag } from '@/domain/aanslagen/eigen-aanslag';
import type { Belastinguitlegging } from '@/domain/gemeenten/belastinguitleg';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';

interface AanslagregelsProps {
  aanslag: EigenAanslag;
  /** What each belasting is, of the year of this aanslag. */
  uitleg: Belastinguitlegging;
  /** Its name, as it stands in the explanation. */
  gemeente: string;
}

/** What an aanslag is made of, and what each belasting is: in the words that the citizen has before him (D-01, Q-06). */
export function Aanslagregels({ aanslag, uitleg, gemeente }: AanslagregelsProps) {
  const say = wordsOfAanslagen('nl');
  const soorten = [...new Set(aanslag.regels.map((regel) => regel.belastingsoort))];
  return (
    <details className="text-sm">
      <summary className="link w-fit cursor-pointer py-0.5">
        {words('klant.regels')}
        <span className="sr-only"> {aanslag.aanslagnummer}</span>
      </summary>
      <div className="mt-2 grid gap-3 border-l-2 border-line pl-3">
        {soorten.map((belastingsoort) => {
          const soort = soortOf(belastingsoort);
          return (
            <div key={belastingsoort}>
              <strong>{soort ? say(`belasting.${soort}.naam`) : belastingsoort}</strong>
              <ul className="grid gap-1">
                {aanslag.regels
                  .filter((regel) => regel.belastingsoort === belastingsoort)
                  .map((regel) => (
                    <li key={regel.id}>
                      {regelNaam(say, regel)}: <Amount text={formatCents(regel.bedrag)} />
                      <span className="block text-ink-muted">
                        {berekening(say, regel, aanslag.belastingjaar)}
                      </span>
                    </li>
                  ))}
              </ul>
              {soort && (
                <BelastingUitleg soort={soort} uitleg={uitleg} gemeente={gemeente} wie="persoon" taal="nl" />
              )}
            </div>
          );
        })}
      </div>
    </details>
  );
}
