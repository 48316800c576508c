import { wordsOfBeroep } from '@/app/beroep/beroep-words';
import { showDate } from '@/app/words';
import { type Beroepsdossier, getBeroep } from '@/domain/beroepen/beroep.queries';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Deelkader, Zaakdeel } from './zaakdeel';

/** What a case at court adds to the page of its case: which court, and what it decided. */
export const beroepDeel: Zaakdeel = async (read, zaak) => {
  const beroep = await getBeroep(read, zaak.gemeenteId, zaak.id);
  if (!beroep) return () => null;
  return (kader) => <Deel beroep={beroep} kader={kader} />;
};

function Deel({ beroep, kader }: { beroep: Beroepsdossier; kader: Deelkader }) {
  const { taal, gemeente } = kader;
  const words = wordsOfBeroep(taal);
  const { gerechtNaam: gerecht, kenmerk, door, oordeel, uitspraakOp, hogerBeroepTot, vervolg } = beroep;
  return (
    <>
      <Card as="section" first labelledBy="rechter" className="grid gap-2">
        <Heading level={2} looksLike={3} id="rechter">
          {words('kop')}
        </Heading>
        <p>{words(door === 'kantoor' ? 'doorOns' : 'bij', { gerecht, kenmerk })}</p>
        <p>
          {words('bezwaar')}{' '}
          <Link href={`/mijn/${gemeente}/zaken/${beroep.bezwaarId}`}>{words('naarBezwaar')}</Link>
        </p>
        <p>{words('vragen')}</p>
      </Card>
      {oordeel !== null && uitspraakOp !== null && (
        <section aria-labelledby="oordeel" className="grid gap-2">
          <Heading level={2} looksLike={3} id="oordeel">
            {words('uitspraak')}
          </Heading>
          <p>{words(`oordeel.${oordeel}`)}</p>
          <p>{words('op', { datum: showDate(uitspraakOp, taal) })}</p>
          {hogerBeroepTot !== null && vervolg === null && (
            <p>{words('verder', { datum: showDate(hogerBeroepTot, taal) })}</p>
          )}
        </section>
      )}
    </>
  );
}
