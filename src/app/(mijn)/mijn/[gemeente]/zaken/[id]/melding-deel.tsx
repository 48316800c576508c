import { BijlagenLijst } from '@/app/bijlagen/bijlagen-lijst';
import { hondNaam } from '@/app/melding/melding-velden';
import { meldingAnswers, wordsOfMeldingen } from '@/app/melding/melding-words';
import { showDate } from '@/app/words';
import { type BijlageView, listEigenBijlagen } from '@/domain/bijlagen/bijlage.queries';
import { getMelding, type MeldingView } from '@/domain/meldingen/melding.queries';
import { getOntheffing, type Ontheffing } from '@/domain/meldingen/uitleg.queries';
import { listZaakregels } from '@/domain/zaken/dossier.queries';
import type { ZaakView } from '@/domain/zaken/zaak.queries';
import { formatCents, toCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { withdrawMeldingAction } from '../../melden/actions';
import { OntheffingRegels } from '../../ontheffing-uitleg';
import { Intrekken } from './intrekken';
import { Zaakbrieven } from './zaakbrieven';
import type { Deelkader, Zaakdeel } from './zaakdeel';

/** What a melding adds to the page of its case: what was reported, the decision, the evidence, and taking it back. */
export const meldingDeel: Zaakdeel = async (read, zaak) => {
  const melding = await getMelding(read, zaak.gemeenteId, zaak.id);
  if (!melding) return () => null;
  const regels = await listZaakregels(read, zaak.gemeenteId, zaak.id, { voorBurger: true });
  const ontheffing = await getOntheffing(read, zaak.gemeenteId, zaak.id);
  const bijlagen = await listEigenBijlagen(read, zaak.gemeenteId, { soort: 'zaak', id: zaak.id });
  return (kader) => (
    <>
      <Besluit melding={melding} ontheffing={ontheffing} kader={kader} />
      <Inhoud melding={melding} kader={kader} />
      <Bewijs melding={melding} bijlagen={bijlagen} kader={kader} />
      <Zaakbrieven regels={regels} kader={kader} kop={wordsOfMeldingen(kader.taal)('deel.brieven')} />
      {melding.loopt && <Terug zaak={zaak} kader={kader} />}
    </>
  );
};

type Props = { melding: MeldingView; kader: Deelkader };

/** What was decided, why, and what it does to the amount. */
function Besluit({ melding, ontheffing, kader }: Props & { ontheffing: Ontheffing | null }) {
  const words = wordsOfMeldingen(kader.taal);
  const { uitkomst, motivering, verminderdCenten, soort } = melding;
  if (uitkomst === null) return null;
  const geld =
    soort === 'hond-aan'
      ? uitkomst === 'overgenomen' && words('deel.hondAanslag')
      : verminderdCenten
        ? words('deel.eraf', { bedrag: formatCents(toCents(verminderdCenten), kader.taal) })
        : words('deel.geenGeld');
  return (
    <Card as="section" first labelledBy="besluit">
      <Heading level={2} looksLike={3} id="besluit">
        {words('deel.besluit')}: {words(`deel.uitkomst.${uitkomst}`)}
      </Heading>
      <div className="mt-2 grid gap-2">
        {geld && <p>{geld}</p>}
        <p className="break-words whitespace-pre-line" lang="nl">
          {motivering}
        </p>
        {ontheffing && (
          <>
            <Heading level={3}>{words('deel.ontheffing.kop')}</Heading>
            <OntheffingRegels ontheffing={ontheffing} taal={kader.taal} />
          </>
        )}
      </div>
    </Card>
  );
}

function Inhoud({ melding, kader }: Props) {
  const { taal } = kader;
  const words = wordsOfMeldingen(taal);
  const { soort, hond, object, dag, toelichting, antwoorden } = melding;
  const regels = [
    [words('deel.wat'), words(`soort.${soort}`)],
    [words('deel.hond'), hond ? hondNaam(hond, taal) : soort === 'hond-aan' ? antwoorden.naam : undefined],
    [words('deel.object'), object],
    [words('deel.dag'), dag && showDate(dag, taal)],
    [words('deel.toelichting'), toelichting],
  ] as const;
  return (
    <section aria-labelledby="inhoud">
      <Heading level={2} looksLike={3} id="inhoud" className="mb-2">
        {words('deel.kop')}
      </Heading>
      <DataList items={regels.flatMap(([term, value]) => (value ? [{ term, value }] : []))} />
    </section>
  );
}

function Bewijs({ melding, bijlagen, kader }: Props & { bijlagen: readonly BijlageView[] }) {
  const { taal, gemeente } = kader;
  const words = wordsOfMeldingen(taal);
  const base = `/mijn/${gemeente}`;
  if (bijlagen.length === 0 && !melding.loopt) return null;
  return (
    <section aria-labelledby="bewijs" className="grid gap-2">
      <Heading level={2} looksLike={3} id="bewijs">
        {words('deel.bijlagen')}
      </Heading>
      {bijlagen.length > 0 && (
        <BijlagenLijst
          gemeente={gemeente}
          bijlagen={bijlagen}
          terug={`${base}/zaken/${melding.zaakId}`}
          taal={taal}
          wereld="mijn"
          weghalen={false}
        />
      )}
      {melding.loopt && (
        <p>
          <Link href={`${base}/melden/ontvangen/${melding.zaakId}`}>{words('deel.meer')}</Link>
        </p>
      )}
    </section>
  );
}

/** Taking it back, in the words of this kind. */
function Terug({ zaak, kader }: { zaak: ZaakView; kader: Deelkader }) {
  const { taal, gemeente } = kader;
  const words = wordsOfMeldingen(taal);
  return (
    <Intrekken
      taal={taal}
      action={withdrawMeldingAction}
      verborgen={{ gemeente, zaak: zaak.id }}
      antwoorden={meldingAnswers(taal)}
      words={{
        kop: words('deel.intrekken'),
        uitleg: words('deel.intrekkenUitleg'),
        zeker: words('deel.intrekkenZeker'),
        ja: words('deel.intrekkenJa'),
        knop: words('deel.intrekkenKnop'),
      }}
    />
  );
}
