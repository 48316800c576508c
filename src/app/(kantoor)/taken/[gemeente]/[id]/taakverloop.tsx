import { contactWords, momentTekst } from '@/app/contact/contact-words';
import { takenWords as words } from '@/app/taken/taken-words';
import { isResultaat, isTeam, type Pogingsoort } from '@/domain/taken/taak';
import type { TaakView } from '@/domain/taken/taak.queries';
import { Heading } from '@/ui/heading';
import { Timeline } from '@/ui/timeline';

type Regel = TaakView['regels'][number];

/** What happened to a task, in order, with the attempts among it. */
export function Taakverloop({ taak, now }: { taak: TaakView; now: Date }) {
  return (
    <section aria-labelledby="verloop">
      <Heading level={2} id="verloop" className="mb-2">
        {words('detail.verloop')}
      </Heading>
      <Timeline
        items={taak.regels.map((regel) => ({
          key: regel.id,
          when: momentTekst(regel.moment, now),
          moment: regel.moment.toISOString(),
          title: titelVan(regel),
          detail: [regel.tekst, regel.door === null ? null : words('door', { naam: regel.door })]
            .filter((deel) => deel)
            .join(', '),
        }))}
      />
    </section>
  );
}

function titelVan({ soort, gegevens }: Regel): string {
  const { naar, resultaat, bereikt, soort: pogingsoort } = gegevens;
  const team = isTeam(naar) ? words(`teams.${naar}`) : '';
  switch (soort) {
    case 'overgedragen':
    case 'verkeerd-bezorgd':
      return words(`regel.${soort}`, { team });
    case 'afgerond':
      return words('regel.afgerond', {
        resultaat: isResultaat(resultaat) ? words(`resultaat.${resultaat}`) : '',
      });
    case 'poging':
      return [
        words('regel.poging'),
        typeof pogingsoort === 'string' ? contactWords(`taak.poging.${pogingsoort as Pogingsoort}`) : '',
        contactWords(bereikt === true ? 'taak.ja' : 'taak.nee'),
      ]
        .filter((deel) => deel !== '')
        .join(', ');
    default:
      return words(`regel.${soort}`);
  }
}
