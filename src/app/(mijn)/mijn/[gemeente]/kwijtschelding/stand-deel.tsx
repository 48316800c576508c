import { ActionForm } from '@/app/action-form/action-form';
import type { Beeldregel } from '@/app/kwijtschelding/beeld';
import { kwijtscheldingAnswers } from '@/app/kwijtschelding/kwijtschelding-words';
import { Kwijtscheldingbeeld, wordsOfBeeld } from '@/app/kwijtschelding/kwijtscheldingbeeld';
import type { Keuze } from '@/app/kwijtschelding/load-keuzes';
import { wordsOfToets } from '@/app/kwijtschelding/toets-words';
import type { EigenToets } from '@/domain/toetslijsten/toetslijst.queries';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';
import { beginNaToetsAction } from './actions';

type Kader = { keuzes: readonly Keuze[]; gemeente: string; taal: Taal };

/** How his kwijtschelding stands, with one click to ask where the yearly test did not do it. */
export function StandDeel({ regels, ...kader }: Kader & { regels: readonly Beeldregel[] }) {
  const { taal, gemeente } = kader;
  return (
    <section aria-labelledby="stand" className="grid gap-3">
      <Heading level={2} looksLike={3} id="stand">
        {wordsOfBeeld(taal)('kop')}
      </Heading>
      <Kwijtscheldingbeeld
        regels={regels}
        taal={taal}
        zaakPad={`/mijn/${gemeente}/zaken`}
        bij={(regel) => regel.stand === 'geautomatiseerd' && <ZelfVragen {...kader} toets={regel.toets} />}
      />
    </section>
  );
}

function ZelfVragen({ toets, keuzes, gemeente, taal }: Kader & { toets: EigenToets }) {
  const words = wordsOfToets(taal);
  if (toets.status !== 'negatief' && toets.status !== 'geen-antwoord') return null;
  const jaar = String(toets.belastingjaar);
  const vanJaar = keuzes.filter((keuze) => keuze.jaar === toets.belastingjaar);
  const kan = vanJaar.find(({ stand }) => stand === 'kan');
  if (vanJaar.length === 0) return <p>{words('wacht', { jaar })}</p>;
  if (!kan) return null;
  return (
    <>
      <ActionForm
        id={`na-toets-${toets.id}`}
        taal={taal}
        action={beginNaToetsAction}
        groepen={[]}
        verborgen={{ gemeente, aanslag: kan.id }}
        knop={words('aanvragen', { jaar })}
        antwoorden={kwijtscheldingAnswers(taal)}
      />
      <p>{words('voorgevuld')}</p>
    </>
  );
}
