import {
  administratiefBeroepAnswers,
  wordsOfAdministratiefBeroep,
} from '@/app/administratief-beroep/administratief-beroep-words';
import { Waarom } from '@/app/waarom';
import { showDate } from '@/app/words';
import {
  type BeroepView,
  getAdministratiefBeroep,
} from '@/domain/administratief-beroep/administratief-beroep.queries';
import { listBesluiten, listZaakregels, type Zaakregel } from '@/domain/zaken/dossier.queries';
import { localDateOf } from '@/platform/clock';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { withdrawAdministratiefBeroepAction } from '../../administratief-beroep/actions';
import { Intrekken } from './intrekken';
import { Zaakbrieven } from './zaakbrieven';
import type { Deelkader, Zaakdeel } from './zaakdeel';

/** What disputing a decision adds to the page of its case: who decides and by when, how it ended, and taking it back. */
export const administratiefBeroepDeel: Zaakdeel = async (read, zaak) => {
  const beroep = await getAdministratiefBeroep(read, zaak.gemeenteId, zaak.id);
  if (!beroep) return () => null;
  const regels = await listZaakregels(read, zaak.gemeenteId, zaak.id, { voorBurger: true });
  const besluiten = beroep.uitkomst === null ? [] : await listBesluiten(read, zaak.gemeenteId, zaak.id);
  const motivering = besluiten.find(({ stand }) => stand === 'genomen')?.motivering ?? null;
  return (kader) => {
    const words = wordsOfAdministratiefBeroep(kader.taal);
    return (
      <>
        {beroep.loopt ? (
          <Loopt beroep={beroep} kader={kader} />
        ) : (
          <Beslissing beroep={beroep} kader={kader} regels={regels} motivering={motivering} />
        )}
        <Inhoud beroep={beroep} kader={kader} />
        <Zaakbrieven regels={regels} kader={kader} kop={words('deel.brieven')} />
        {beroep.loopt && (
          <Intrekken
            taal={kader.taal}
            action={withdrawAdministratiefBeroepAction}
            verborgen={{ gemeente: kader.gemeente, zaak: zaak.id }}
            antwoorden={administratiefBeroepAnswers(kader.taal)}
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

type Props = { beroep: BeroepView; kader: Deelkader };

function Loopt({ beroep, kader }: Props) {
  const { taal, kantoor } = kader;
  const words = wordsOfAdministratiefBeroep(taal);
  const datum = showDate(beroep.dag.waarde, taal);
  return (
    <Card first className="grid gap-2">
      <p>{words.rich('deel.dag', { datum, dag: (text) => <strong>{text}</strong> })}</p>
      <Waarom uitleg={beroep.dag.uitleg} onderwerp={datum} taal={taal} />
      <p>{words(`deel.wie.${beroep.rechtsmiddel}`, { kantoor })}</p>
      <p>{words('deel.wacht')}</p>
      {beroep.teLaat && <p>{words('deel.teLaat', { datum: showDate(beroep.indienenTot, taal) })}</p>}
    </Card>
  );
}

function Beslissing({
  beroep,
  kader,
  regels,
  motivering,
}: Props & { regels: readonly Zaakregel[]; motivering: string | null }) {
  const { taal, gemeente } = kader;
  const words = wordsOfAdministratiefBeroep(taal);
  const { uitkomst, bestuursbesluit, beslotenOp } = beroep;
  if (uitkomst === null || beslotenOp === null) return null;
  const opnieuw = regels.find(({ soort }) => soort === 'opnieuw-kwijtschelding')?.gegevens;
  return (
    <Card as="section" first labelledBy="uitkomst" className="grid gap-2">
      <Heading level={2} looksLike={3} id="uitkomst">
        {words('deel.uitkomst')}: {words(`uitkomst.${uitkomst}`)}
      </Heading>
      <p>{words('deel.op', { datum: showDate(localDateOf(beslotenOp), taal) })}</p>
      {bestuursbesluit !== null && <p>{words('deel.bestuur', { besluit: bestuursbesluit })}</p>}
      {motivering !== null && (
        <>
          <Heading level={3} looksLike={4}>
            {words('deel.waarom')}
          </Heading>
          <p className="break-words whitespace-pre-line" lang="nl">
            {motivering}
          </p>
        </>
      )}
      {uitkomst === 'gegrond' && <p>{words('deel.verder')}</p>}
      {opnieuw && (
        <p>
          <Link href={`/mijn/${gemeente}/zaken/${String(opnieuw.zaakId)}`}>
            {words('deel.verderLink', { nummer: String(opnieuw.zaaknummer) })}
          </Link>
        </p>
      )}
    </Card>
  );
}

function Inhoud({ beroep, kader }: Props) {
  const { taal, gemeente } = kader;
  const words = wordsOfAdministratiefBeroep(taal);
  const pad = beroep.tegen === 'kwijtschelding' ? 'zaken' : 'regeling';
  return (
    <section aria-labelledby="inhoud">
      <Heading level={2} looksLike={3} id="inhoud" className="mb-2">
        {words('deel.kop')}
      </Heading>
      <DataList
        items={[
          {
            term: words('deel.besluit'),
            value: (
              <Link href={`/mijn/${gemeente}/${pad}/${beroep.tegenId}`}>
                {words(`deel.${beroep.tegen}`, { kenmerk: beroep.tegenKenmerk })}
              </Link>
            ),
          },
          {
            term: words('deel.gronden'),
            value: <span className="break-words whitespace-pre-line">{beroep.gronden}</span>,
          },
        ]}
      />
    </section>
  );
}
