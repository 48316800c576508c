import { klachtAnswers, wordsOfKlachten } from '@/app/klacht/klacht-words';
import { Waarom } from '@/app/waarom';
import { showDate } from '@/app/words';
import { getKlacht, type KlachtView } from '@/domain/klachten/klacht.queries';
import { listZaakregels } from '@/domain/zaken/dossier.queries';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { withdrawKlachtAction } from '../../klacht/actions';
import { Intrekken } from './intrekken';
import { Zaakbrieven } from './zaakbrieven';
import type { Deelkader, Zaakdeel } from './zaakdeel';

/** What a complaint adds to the page of its case: by when, how it ended, what was sent, and taking it back. */
export const klachtDeel: Zaakdeel = async (read, zaak) => {
  const klacht = await getKlacht(read, zaak.gemeenteId, zaak.id);
  if (!klacht) return () => null;
  const regels = await listZaakregels(read, zaak.gemeenteId, zaak.id, { voorBurger: true });
  return (kader) => {
    const words = wordsOfKlachten(kader.taal);
    return (
      <>
        <Stand klacht={klacht} kader={kader} />
        <Inhoud klacht={klacht} kader={kader} />
        <Zaakbrieven regels={regels} kader={kader} kop={words('deel.brieven')} />
        {klacht.loopt && (
          <Intrekken
            taal={kader.taal}
            action={withdrawKlachtAction}
            verborgen={{ gemeente: kader.gemeente, zaak: zaak.id }}
            antwoorden={klachtAnswers(kader.taal)}
            words={{
              kop: words('intrekken.kop'),
              uitleg: words('intrekken.uitleg'),
              zeker: words('intrekken.zeker'),
              ja: words('intrekken.ja'),
              knop: words('intrekken.knop'),
            }}
          />
        )}
      </>
    );
  };
};

type Props = { klacht: KlachtView; kader: Deelkader };

/** By when an answer comes while it runs, and how it ended after. */
function Stand({ klacht, kader }: Props) {
  const { taal } = kader;
  const words = wordsOfKlachten(taal);
  if (klacht.loopt) {
    const datum = showDate(klacht.dag.waarde.laatsteDag, taal);
    return (
      <Card first>
        <p>{words.rich('deel.dag', { datum, dag: (text) => <strong>{text}</strong> })}</p>
        <Waarom uitleg={klacht.dag.uitleg} onderwerp={datum} taal={taal} />
        <p className="mt-2">{words('deel.hoe')}</p>
      </Card>
    );
  }
  if (klacht.uitkomst === null) return null;
  return (
    <Card as="section" first labelledBy="uitkomst" className="grid gap-2">
      <Heading level={2} looksLike={3} id="uitkomst">
        {words('deel.uitkomst')}: {words(`uitkomst.${klacht.uitkomst}`)}
      </Heading>
      {[klacht.bevindingen, klacht.conclusie].map((tekst) =>
        tekst === null ? null : (
          <p key={tekst} className="break-words whitespace-pre-line" lang="nl">
            {tekst}
          </p>
        ),
      )}
      {klacht.ombudsmanTot && (
        <p>{words('deel.ombudsman', { datum: showDate(klacht.ombudsmanTot, taal) })}</p>
      )}
    </Card>
  );
}

function Inhoud({ klacht, kader }: Props) {
  const { taal } = kader;
  const words = wordsOfKlachten(taal);
  const regels = [
    [words('deel.tekst'), klacht.tekst],
    [words('deel.gebeurdOp'), klacht.gebeurdOp && showDate(klacht.gebeurdOp, taal)],
    [words('deel.overWie'), klacht.overWie],
    [words('deel.wens'), klacht.wens],
  ] as const;
  return (
    <section aria-labelledby="inhoud">
      <Heading level={2} looksLike={3} id="inhoud" className="mb-2">
        {words('deel.kop')}
      </Heading>
      <DataList
        items={regels.flatMap(([term, value]) =>
          value ? [{ term, value: <span className="whitespace-pre-line">{value}</span> }] : [],
        )}
      />
    </section>
  );
}
