import { ActionForm } from '@/app/action-form/action-form';
import { kwijtscheldingAnswers, wordsOfKwijtschelding } from '@/app/kwijtschelding/kwijtschelding-words';
import type { Keuze } from '@/app/kwijtschelding/load-keuzes';
import { kanaalVanToets, wordsOfToets } from '@/app/kwijtschelding/toets-words';
import { showMoment } from '@/app/words';
import type { EigenToets, ToestemmingView } from '@/domain/toetslijsten/toetslijst.queries';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';
import { beginNaToetsAction, revokeToestemmingAction } from './actions';

interface ToetsDeelProps {
  toestemmingen: readonly ToestemmingView[];
  toetsen: readonly EigenToets[];
  keuzes: readonly Keuze[];
  gemeente: string;
  taal: Taal;
}

/** The yearly test: what he said about it and when, what came of it, and one click to ask where it did not do it. */
export function ToetsDeel({ toestemmingen, toetsen, keuzes, gemeente, taal }: ToetsDeelProps) {
  const words = wordsOfToets(taal);
  const [laatste] = toestemmingen;
  return (
    <section aria-labelledby="toets" className="grid gap-3">
      <Heading level={2} looksLike={3} id="toets">
        {words('kop')}
      </Heading>
      <p>{words('uitleg')}</p>
      {laatste?.gegeven ? (
        <>
          <p>{wordsOfKwijtschelding(taal)('toets.gegeven', { moment: showMoment(laatste.moment, taal) })}</p>
          <ActionForm
            id="toets"
            taal={taal}
            action={revokeToestemmingAction}
            groepen={[]}
            verborgen={{ gemeente }}
            knop={wordsOfKwijtschelding(taal)('toets.stop')}
            variant="secondary"
            antwoorden={kwijtscheldingAnswers(taal)}
          />
        </>
      ) : (
        <p>{words(laatste ? 'ingetrokken' : 'geen')}</p>
      )}
      {toestemmingen.length > 0 && (
        <details>
          <summary className="cursor-pointer font-semibold">{words('geschiedenis')}</summary>
          <ul className="mt-2 list-disc pl-5">
            {toestemmingen.map(({ id, gegeven, kanaal, moment }) => (
              <li key={id}>
                {words(gegeven ? 'gegeven-op' : 'ingetrokken-op', {
                  moment: showMoment(moment, taal),
                  kanaal: kanaalVanToets(taal, kanaal),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {toetsen.length > 0 && (
        <Heading level={3} className="mt-2">
          {words('uitslagen')}
        </Heading>
      )}
      {toetsen.map((toets) => (
        <Uitslag key={toets.id} toets={toets} keuzes={keuzes} gemeente={gemeente} taal={taal} />
      ))}
    </section>
  );
}

type UitslagProps = Pick<ToetsDeelProps, 'keuzes' | 'gemeente' | 'taal'> & { toets: EigenToets };

function Uitslag({ toets, keuzes, gemeente, taal }: UitslagProps) {
  const words = wordsOfToets(taal);
  const jaar = String(toets.belastingjaar);
  const { status } = toets;
  if (status === 'weggelaten') return null;
  const uitgenodigd = status === 'negatief' || status === 'geen-antwoord';
  const kan = keuzes.find((keuze) => keuze.jaar === toets.belastingjaar && keuze.stand === 'kan');
  const heeftAanslag = keuzes.some((keuze) => keuze.jaar === toets.belastingjaar);
  return (
    <Card as="article" className="grid gap-3">
      <Heading level={4}>{words('jaar', { jaar })}</Heading>
      <p>{words(status, { jaar })}</p>
      {toets.belemmering !== null && <p>{words(`belemmering.${toets.belemmering}`)}</p>}
      {uitgenodigd && kan && (
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
      )}
      {uitgenodigd && !heeftAanslag && <p>{words('wacht', { jaar })}</p>}
    </Card>
  );
}
