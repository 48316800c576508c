import { ActionForm } from '@/app/action-form/action-form';
import { regelTekst } from '@/app/bezwaar/bezwaar-velden';
import { bezwaarAnswers, wordsOfBezwaar } from '@/app/bezwaar/bezwaar-words';
import { kostenNaam } from '@/app/bezwaar/kostenbezwaar-velden';
import { BijlagenVeld } from '@/app/bijlagen/bijlagen-veld';
import { Waarom } from '@/app/waarom';
import { showDate, showMoment } from '@/app/words';
import { type BezwaarDossier, getBezwaar } from '@/domain/bezwaren/bezwaar.queries';
import { TOELICHTING_MAX } from '@/domain/bezwaren/bezwaarvelden';
import { getDwangsomdossier } from '@/domain/bezwaren/dwangsom.queries';
import { allesBetwist } from '@/domain/bezwaren/kostenbezwaar';
import { type BijlageView, listEigenBijlagen } from '@/domain/bijlagen/bijlage.queries';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { listZaakregels, type Zaakregel } from '@/domain/zaken/dossier.queries';
import { isEinde } from '@/domain/zaken/zaak';
import type { ZaakView } from '@/domain/zaken/zaak.queries';
import { type Cents, formatCents, sumCents, toCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { submitAanvullingAction, withdrawBezwaarAction } from '../../bezwaar/actions';
import { Intrekken } from './intrekken';
import { TeLaat } from './te-laat';
import { Zaakbrieven } from './zaakbrieven';
import type { Deelkader, Zaakdeel } from './zaakdeel';

/** What an objection adds to the page of its case: what it is about, what was sent, the decision, and taking it back. */
export const bezwaarDeel: Zaakdeel = async (read, zaak) => {
  const bezwaar = await getBezwaar(read, zaak.gemeenteId, zaak.id);
  if (!bezwaar) return () => null;
  const regels = await listZaakregels(read, zaak.gemeenteId, zaak.id, { voorBurger: true });
  const standen = await getStandVanAanslagen(read, zaak.gemeenteId, [bezwaar.aanslagId]);
  const teVeel = standen.get(bezwaar.aanslagId)?.teVeelOntvangenCenten ?? toCents(0);
  const dwangsom = await getDwangsomdossier(read, zaak.gemeenteId, zaak.id);
  const bijlagen = await listEigenBijlagen(read, zaak.gemeenteId, { soort: 'zaak', id: zaak.id });
  return (kader) => (
    <>
      <Deel zaak={zaak} bezwaar={bezwaar} regels={regels} teVeel={teVeel} kader={kader} />
      {(!isEinde(zaak.fase) || bijlagen.length > 0) && (
        <Bewijs zaak={zaak} bijlagen={bijlagen} kader={kader} />
      )}
      <TeLaat zaak={zaak} bezwaar={bezwaar} dwangsom={dwangsom} kader={kader} />
    </>
  );
};

type Props = { zaak: ZaakView; bezwaar: BezwaarDossier; kader: Deelkader };

function Deel({ zaak, bezwaar, regels, teVeel, kader }: Props & { regels: Zaakregel[]; teVeel: Cents }) {
  return (
    <>
      {bezwaar.uitkomst === null ? (
        <Loopt zaak={zaak} bezwaar={bezwaar} kader={kader} />
      ) : (
        <Uitspraak bezwaar={bezwaar} teVeel={teVeel} kader={kader} />
      )}
      {zaak.fase === 'aanvullen' && bezwaar.herstelTot !== null && (
        <Aanvullen zaak={zaak} bezwaar={bezwaar} kader={kader} />
      )}
      <Inhoud bezwaar={bezwaar} kader={kader} />
      <Zaakbrieven regels={regels} kader={kader} kop={wordsOfBezwaar(kader.taal)('deel.brieven')} />
      {!isEinde(zaak.fase) && <Terug zaak={zaak} kader={kader} />}
    </>
  );
}

/** When a decision follows, why then, and what waits meanwhile. */
function Loopt({ zaak, bezwaar, kader }: Props) {
  const { taal } = kader;
  const words = wordsOfBezwaar(taal);
  if (isEinde(zaak.fase)) return null;
  const datum = showDate(bezwaar.beslisdag.waarde.laatsteDag, taal);
  const betwist = allesBetwist(bezwaar);
  return (
    <Card first>
      <p>{words.rich('deel.beslisdag', { datum, dag: (text) => <strong>{text}</strong> })}</p>
      <Waarom uitleg={bezwaar.beslisdag.uitleg} onderwerp={datum} taal={taal} />
      {bezwaar.hoorstand === 'gepland' && bezwaar.hoorOp !== null && (
        <p className="mt-2">{words('deel.hoor', { moment: showMoment(bezwaar.hoorOp, taal) })}</p>
      )}
      {bezwaar.schrift.uitstel && betwist > 0n && (
        <p className="mt-2">{words('deel.wacht', { bedrag: formatCents(betwist, taal) })}</p>
      )}
    </Card>
  );
}

/** What was decided, what it does to the amount, and until when he can go to court. */
function Uitspraak({ bezwaar, teVeel, kader }: Omit<Props, 'zaak'> & { teVeel: Cents }) {
  const { taal } = kader;
  const words = wordsOfBezwaar(taal);
  const { uitkomst, uitspraakOp, beroepTot, kosten } = bezwaar;
  if (uitkomst === null || uitspraakOp === null || beroepTot === null) return null;
  const minder = sumCents(bezwaar.verminderd.map((v) => v.bedragCenten));
  const eraf = kosten !== null && uitkomst === 'gegrond' ? kosten.bedragCenten : minder;
  return (
    <Card as="section" first labelledBy="uitspraak">
      <Heading level={2} looksLike={3} id="uitspraak">
        {words('deel.uitspraak')}: {words(`uitkomst.${uitkomst}`)}
      </Heading>
      <div className="mt-2 grid gap-2">
        {eraf > 0n && (
          <p>{words(kosten ? 'deel.kostenTerug' : 'deel.eraf', { bedrag: formatCents(eraf, taal) })}</p>
        )}
        {eraf > 0n && teVeel > 0n && <p>{words('deel.terug', { bedrag: formatCents(teVeel, taal) })}</p>}
        <p>{words('deel.uitspraakOp', { datum: showDate(uitspraakOp, taal) })}</p>
        <p>{words('deel.beroep', { datum: showDate(beroepTot, taal) })}</p>
      </div>
    </Card>
  );
}

function Aanvullen({ zaak, bezwaar, kader }: Props) {
  const { taal, gemeente } = kader;
  const words = wordsOfBezwaar(taal);
  return (
    <section aria-labelledby="aanvullen" className="grid gap-3">
      <Heading level={2} looksLike={3} id="aanvullen">
        {words('deel.aanvullen')}
      </Heading>
      <p>{words('deel.aanvullenUitleg', { datum: showDate(bezwaar.herstelTot ?? '', taal) })}</p>
      <ActionForm
        id="aanvulling"
        taal={taal}
        action={submitAanvullingAction}
        groepen={[
          {
            velden: [
              {
                vorm: 'alinea',
                naam: 'tekst',
                label: words('deel.aanvullenTekst'),
                hoogstens: TOELICHTING_MAX,
              },
            ],
          },
        ]}
        verborgen={{ gemeente, zaak: zaak.id }}
        knop={words('deel.aanvullenKnop')}
        antwoorden={bezwaarAnswers(taal)}
      />
    </section>
  );
}

/** What it is about, and what he sent, in his own words. */
function Inhoud({ bezwaar, kader }: Omit<Props, 'zaak'>) {
  const { taal, gemeente } = kader;
  const words = wordsOfBezwaar(taal);
  const { schrift } = bezwaar;
  return (
    <section aria-labelledby="inhoud">
      <Heading level={2} looksLike={3} id="inhoud" className="mb-2">
        {words('deel.kop')}
      </Heading>
      <DataList
        items={[
          {
            term: words('deel.aanslag'),
            value: (
              <Link href={`/mijn/${gemeente}/aanslagen/${bezwaar.aanslagId}`}>
                {words('deel.aanslagNaam', {
                  jaar: String(bezwaar.belastingjaar),
                  nummer: bezwaar.aanslagnummer,
                })}
              </Link>
            ),
          },
          {
            term: words('deel.betwist'),
            value: (
              <ul>
                {bezwaar.regels.map((r) => (
                  <li key={r.aanslagregelId}>{regelTekst(r.regel, r.stand, taal)}</li>
                ))}
                {bezwaar.kosten && (
                  <li>
                    {kostenNaam(bezwaar.kosten, taal)}: {formatCents(bezwaar.kosten.bedragCenten, taal)}
                  </li>
                )}
              </ul>
            ),
          },
          {
            term: words('deel.gestuurd'),
            value: (
              <span className="whitespace-pre-line">{schrift.toelichting || words('deel.geenUitleg')}</span>
            ),
          },
        ]}
      />
    </section>
  );
}

/** What he sends along to show that he is right: files, for as long as the case runs. */
function Bewijs({ zaak, bijlagen, kader }: Pick<Props, 'zaak' | 'kader'> & { bijlagen: BijlageView[] }) {
  const { taal, gemeente } = kader;
  const words = wordsOfBezwaar(taal);
  return (
    <section aria-labelledby="bewijs" className="grid gap-3">
      <Heading level={2} looksLike={3} id="bewijs">
        {words('deel.bewijs')}
      </Heading>
      <p>{words('deel.bewijsUitleg')}</p>
      <BijlagenVeld
        gemeente={gemeente}
        onderwerp={{ soort: 'zaak', id: zaak.id }}
        bijlagen={bijlagen}
        terug={`/mijn/${gemeente}/zaken/${zaak.id}`}
        taal={taal}
      />
    </section>
  );
}

/** Taking it back, in the words of this kind. */
function Terug({ zaak, kader }: { zaak: ZaakView; kader: Deelkader }) {
  const { taal, gemeente } = kader;
  const words = wordsOfBezwaar(taal);
  return (
    <Intrekken
      taal={taal}
      action={withdrawBezwaarAction}
      verborgen={{ gemeente, zaak: zaak.id }}
      antwoorden={bezwaarAnswers(taal)}
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
