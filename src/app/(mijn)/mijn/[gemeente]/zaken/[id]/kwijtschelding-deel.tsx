import { ActionForm } from '@/app/action-form/action-form';
import { BijlagenVeld } from '@/app/bijlagen/bijlagen-veld';
import { AntwoordenLijst } from '@/app/kwijtschelding/antwoorden-lijst';
import { kwijtscheldingAnswers, wordsOfKwijtschelding } from '@/app/kwijtschelding/kwijtschelding-words';
import { showDate } from '@/app/words';
import { listEigenAanslagen } from '@/domain/aanslagen/eigen-aanslag.queries';
import {
  listBestrijdbaar,
  type Rechtsmiddelblad,
} from '@/domain/administratief-beroep/administratief-beroep.queries';
import { type BijlageView, listEigenBijlagen } from '@/domain/bijlagen/bijlage.queries';
import { besluitFromJson, uitlegVan } from '@/domain/kwijtschelding/besluit';
import { kwijtscheldingsbriefwoorden } from '@/domain/kwijtschelding/brieven';
import { laatsteAntwoorden } from '@/domain/kwijtschelding/kwijtschelding';
import {
  getKwijtscheldingsdossier,
  type Kwijtscheldingsdossier,
} from '@/domain/kwijtschelding/kwijtschelding.queries';
import { ontbrekendePapieren } from '@/domain/kwijtschelding/papieren';
import { listBesluiten } from '@/domain/zaken/dossier.queries';
import type { ZaakView } from '@/domain/zaken/zaak.queries';
import { explain, type UitlegZin } from '@/law/explain';
import { rustNaAfwijzing, wekenOpVerzoek } from '@/law/invordering/beslistermijn-verzoek';
import { formatCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';
import { askRestAction, withdrawKwijtscheldingAction } from '../../kwijtschelding/actions';
import { Rechtsmiddel } from '../../rechtsmiddel';

type View = {
  zaak: ZaakView;
  dossier: Kwijtscheldingsdossier;
  bijlagen: readonly BijlageView[];
  aanslag: { id: string; nummer: string; jaar: number; open: bigint; teVeel: bigint } | null;
  /** Why it was decided so, as a person wrote it, and the steps of the sum. */
  besluit: { motivering: string; uitleg: readonly UitlegZin[] } | null;
  /** What he can do against the decision; nothing where he got all that he asked. */
  middel: Rechtsmiddelblad | undefined;
};
/** What the page of a case gives its part; not imported from there, for that imports this. */
type Kader = { taal: Taal; gemeente: string; vandaag: LocalDate; kantoor: string };
type DeelProps = View & Kader;

/** What a request for kwijtschelding adds to the page of a case: what is missing, the decision and the sum behind it. */
export async function kwijtscheldingDeel(read: Read, zaak: ZaakView) {
  const { gemeenteId, persoonId } = zaak;
  const dossier = await getKwijtscheldingsdossier(read, gemeenteId, zaak.id);
  if (!dossier) return () => null;
  const { aanslagId, uitkomst } = dossier.kwijtschelding;
  const [aanslag] = await listEigenAanslagen(read, [{ gemeenteId, persoonId }], aanslagId);
  const genomen =
    uitkomst === null
      ? undefined
      : (await listBesluiten(read, gemeenteId, zaak.id)).find(({ stand }) => stand === 'genomen');
  const view: View = {
    zaak,
    dossier,
    bijlagen: await listEigenBijlagen(read, gemeenteId, { soort: 'zaak', id: zaak.id }),
    aanslag: aanslag
      ? {
          id: aanslag.id,
          nummer: aanslag.aanslagnummer,
          jaar: aanslag.belastingjaar,
          open: aanslag.open,
          teVeel: aanslag.teVeelOntvangen,
        }
      : null,
    besluit: genomen
      ? {
          motivering: genomen.motivering,
          uitleg: explain(uitlegVan(besluitFromJson(genomen.inhoud).bon)),
        }
      : null,
    middel: genomen
      ? (await listBestrijdbaar(read, gemeenteId, persoonId, { tegen: 'kwijtschelding', id: zaak.id }))[0]
      : undefined,
  };
  return (kader: Kader) => <KwijtscheldingDeel {...view} {...kader} />;
}

function KwijtscheldingDeel(props: DeelProps) {
  const { dossier, aanslag, taal, gemeente } = props;
  const words = wordsOfKwijtschelding(taal);
  const { kwijtschelding, feiten, regels } = dossier;
  // What he filled in himself; what the office made of it stands in the sum.
  const { antwoorden } = laatsteAntwoorden(feiten.filter(({ volg }) => volg === 1));
  return (
    <div className="grid gap-6">
      {aanslag && (
        <p>
          <Link href={`/mijn/${gemeente}/aanslagen/${aanslag.id}`}>
            {words('zaak.aanslag', { jaar: String(aanslag.jaar), nummer: aanslag.nummer })}
          </Link>
        </p>
      )}
      {kwijtschelding.loopt && <Lopend {...props} />}
      {kwijtschelding.uitkomst !== null && <Besluit {...props} />}
      {regels && (
        <details>
          <summary className="link w-fit cursor-pointer">{words('zaak.antwoorden')}</summary>
          <div className="mt-3">
            <AntwoordenLijst antwoorden={antwoorden} regels={regels.vraagregels} taal={taal} />
          </div>
        </details>
      )}
      {kwijtschelding.loopt && <Intrekken zaakId={kwijtschelding.zaakId} gemeente={gemeente} taal={taal} />}
    </div>
  );
}

/** Sent and not decided: what the citizen has as proof, what happens with paying, and what is still missing. */
function Lopend({ dossier, zaak, bijlagen, gemeente, taal, vandaag }: DeelProps) {
  const words = wordsOfKwijtschelding(taal);
  const { kwijtschelding, feiten, gezien, regels } = dossier;
  const ontbreekt = regels
    ? ontbrekendePapieren(
        laatsteAntwoorden(feiten).antwoorden,
        regels.vraagregels,
        new Set(gezien.map(({ vraag }) => vraag)),
      )
    : [];
  const papieren = [...new Set(ontbreekt.map(({ papier }) => papier))];
  return (
    <>
      {zaak.fase === 'ontvangen' && (
        <Alert tone="goed" taal={taal} title={words('zaak.verstuurd')}>
          {words('zaak.verstuurdUitleg')}
        </Alert>
      )}
      <p>{words('zaak.betalen')}</p>
      {kwijtschelding.volledigOp !== null || papieren.length === 0 ? (
        <p>{words('zaak.volledig')}</p>
      ) : (
        <Card as="section" first labelledBy="ontbreekt" className="grid gap-2">
          <Heading level={2} looksLike={3} id="ontbreekt">
            {words('zaak.ontbreekt')}
          </Heading>
          <ul className="list-disc pl-5" lang="nl">
            {papieren.map((papier) => (
              <li key={papier}>{kwijtscheldingsbriefwoorden(`papier.${papier}`)}</li>
            ))}
          </ul>
          {kwijtschelding.aanvullenTot && (
            <p className="font-semibold">
              {words(kwijtschelding.aanvullenTot < vandaag ? 'zaak.ontbreektVoorbij' : 'zaak.ontbreektTot', {
                datum: showDate(kwijtschelding.aanvullenTot, taal),
              })}
            </p>
          )}
          <p>{words('zaak.ontbreektUitleg')}</p>
          {regels && (
            <p>
              {words('zaak.onvolledig', {
                weken: wekenOpVerzoek(kwijtschelding.gevraagdOp, regels.afspraak),
              })}
            </p>
          )}
        </Card>
      )}
      <BijlagenVeld
        gemeente={gemeente}
        onderwerp={{ soort: 'zaak', id: zaak.id }}
        bijlagen={bijlagen}
        terug={`/mijn/${gemeente}/zaken/${zaak.id}`}
        taal={taal}
      />
    </>
  );
}

function Besluit({ dossier, aanslag, besluit, middel, taal, gemeente, vandaag, kantoor }: DeelProps) {
  const words = wordsOfKwijtschelding(taal);
  const { uitkomst, kwijtCenten, besluitOp, documentId } = dossier.kwijtschelding;
  if (uitkomst === null || besluitOp === null) return null;
  const open = aanslag?.open ?? 0n;
  const rust = rustNaAfwijzing(besluitOp).waarde;
  return (
    <>
      <Card as="section" first labelledBy="besluit" className="grid gap-2">
        <Heading level={2} id="besluit">
          {words(`zaak.besluit.${uitkomst}`, { kwijt: formatCents(kwijtCenten ?? 0n, taal) })}
        </Heading>
        <p className="text-ink-muted">{words('zaak.besluitOp', { datum: showDate(besluitOp, taal) })}</p>
        <p className="font-semibold">
          {open > 0n ? words('zaak.blijft', { bedrag: formatCents(open, taal) }) : words('zaak.nietsOpen')}
        </p>
        {aanslag && aanslag.teVeel > 0n && (
          <p>{words('zaak.terug', { bedrag: formatCents(aanslag.teVeel, taal) })}</p>
        )}
        {open > 0n && rust >= vandaag && <p>{words('zaak.rust', { datum: showDate(rust, taal) })}</p>}
        {open > 0n && (
          <>
            <p>
              {words('zaak.regeling')} {words('zaak.regelingTekst')}{' '}
              <Link href={`/mijn/${gemeente}/niet-betalen`}>{words('zaak.regelingLink')}</Link>
            </p>
            <ActionForm
              id="rest"
              taal={taal}
              action={askRestAction}
              groepen={[]}
              verborgen={{ gemeente, zaak: dossier.kwijtschelding.zaakId }}
              knop={words('zaak.regelingKnop', { bedrag: formatCents(open, taal) })}
              antwoorden={kwijtscheldingAnswers(taal)}
            />
          </>
        )}
        {documentId && (
          <p>
            <Link href={`/mijn/${gemeente}/documenten/${documentId}`}>{words('zaak.brief')}</Link>
          </p>
        )}
      </Card>
      {besluit && (
        <section aria-labelledby="waarom" lang="nl">
          <Heading level={2} looksLike={3} id="waarom" className="mb-2">
            {words('zaak.waarom')}
          </Heading>
          <p className="whitespace-pre-line">{besluit.motivering}</p>
          <details className="mt-3 text-sm">
            <summary className="link w-fit cursor-pointer">{words('zaak.berekening')}</summary>
            <ol className="mt-2 grid gap-2 border-l-2 border-line pl-3">
              {besluit.uitleg.map((zin) => (
                <li key={zin.tekst}>
                  <span className="block">{zin.tekst}</span>
                  <span className="block text-ink-muted">{zin.bron}</span>
                </li>
              ))}
            </ol>
          </details>
        </section>
      )}
      <Rechtsmiddel blad={middel} {...{ gemeente, kantoor, vandaag, taal }} />
    </>
  );
}

function Intrekken({ zaakId, gemeente, taal }: { zaakId: string; gemeente: string; taal: Taal }) {
  const words = wordsOfKwijtschelding(taal);
  return (
    <details>
      <summary className="link w-fit cursor-pointer">{words('zaak.intrekken')}</summary>
      <p className="my-2">{words('zaak.intrekkenUitleg')}</p>
      <ActionForm
        id="intrekken"
        taal={taal}
        action={withdrawKwijtscheldingAction}
        groepen={[]}
        verborgen={{ gemeente, zaak: zaakId }}
        knop={words('zaak.intrekkenKnop')}
        variant="danger"
        antwoorden={kwijtscheldingAnswers(taal)}
      />
    </details>
  );
}
