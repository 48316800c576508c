import { ActionForm } from '@/app/action-form/action-form';
import { kwijtscheldingAnswers } from '@/app/kwijtschelding/kwijtschelding-words';
import { showDate, showMoment, wordsOfBalie as words } from '@/app/words';
import { zaakWords } from '@/app/zaken-words';
import type { Kwijtscheldingstand } from '@/domain/kwijtschelding/kwijtschelding.queries';
import { FASEN } from '@/domain/zaken/zaak';
import { explain } from '@/law/explain';
import { type Cents, formatCents } from '@/platform/cents';
import { Link } from '@/ui/link';
import { askRestVoorAction } from './regeling/actions';

export interface KwijtscheldingKaartProps extends Kwijtscheldingstand {
  gemeente: string;
  persoonId: string;
  /** Whether this medewerker may open the dossier and fill one in. */
  mag: boolean;
  /** What is open of each aanslag, and whether he may ask now to pay it in parts. */
  open: ReadonlyMap<string, Cents>;
  regeling: boolean;
}

type Zaak = Kwijtscheldingstand['zaken'][number];

/** The requests of somebody in the words that he reads himself: how each stands, since when, why, and what comes next (C-07). */
export function KwijtscheldingKaart(props: KwijtscheldingKaartProps) {
  const { zaken, toestemming, gemeente, persoonId, mag } = props;
  return (
    <div className="grid gap-2">
      {zaken.length === 0 && <p>{words('kwijtschelding.geen')}</p>}
      {zaken.slice(0, 3).map((zaak) => (
        <ZaakRegel key={zaak.zaakId} {...props} zaak={zaak} />
      ))}
      <p className="text-ink-muted">
        {toestemming === null
          ? words('kwijtschelding.toets.nooit')
          : words(toestemming.gegeven ? 'kwijtschelding.toets.ja' : 'kwijtschelding.toets.nee', {
              moment: showMoment(toestemming.moment),
            })}
      </p>
      {mag && (
        <p>
          <Link href={`/balie/${gemeente}/kwijtschelding/${persoonId}`}>
            {words('kwijtschelding.namens')}
          </Link>
        </p>
      )}
    </div>
  );
}

function ZaakRegel({ zaak, gemeente, mag, open, regeling }: KwijtscheldingKaartProps & { zaak: Zaak }) {
  const over = open.get(zaak.aanslagId) ?? 0n;
  return (
    <div className="grid gap-1">
      <p>
        <strong>{standVan(zaak)}</strong>{' '}
        {zaak.vervolgOp && words('kwijtschelding.vervolg', { datum: showDate(zaak.vervolgOp) })}{' '}
        <span className="text-ink-muted">{dagenVan(zaak)}</span>{' '}
        {mag ? (
          <Link href={`/zaken/${gemeente}/kwijtschelding/${zaak.zaakId}`}>{zaak.zaaknummer}</Link>
        ) : (
          zaak.zaaknummer
        )}
      </p>
      <Waarom {...zaak} />
      {regeling && zaak.uitkomst !== null && over > 0n && (
        <ActionForm
          id={`rest-${zaak.zaakId}`}
          action={askRestVoorAction}
          groepen={[]}
          verborgen={{ gemeente, zaak: zaak.zaakId }}
          knop={words('kwijtschelding.rest', { bedrag: formatCents(over) })}
          variant="secondary"
          antwoorden={kwijtscheldingAnswers('nl')}
        />
      )}
    </div>
  );
}

/** Why it was decided so: the grounds of the law, and what a person wrote in the letter. */
function Waarom({ gronden, motivering }: Zaak) {
  if (motivering === null) return null;
  return (
    <details>
      <summary className="link w-fit cursor-pointer">{words('kwijtschelding.waarom')}</summary>
      <div className="mt-1 grid gap-1">
        {explain(gronden).map(({ tekst }) => (
          <p key={tekst}>{tekst}</p>
        ))}
        <p className="whitespace-pre-line">{motivering}</p>
      </div>
    </details>
  );
}

/** The days that count: asked, complete or asked back, decided. */
function dagenVan({ gevraagdOp, volledigOp, aanvullenTot, besluitOp }: Zaak): string {
  const dag = (wat: 'gevraagd' | 'volledig' | 'aanvullen' | 'besloten', datum: Zaak['besluitOp']) =>
    datum === null ? [] : [words(`kwijtschelding.${wat}`, { datum: showDate(datum) })];
  return [
    ...dag('gevraagd', gevraagdOp),
    ...(besluitOp === null && volledigOp === null ? dag('aanvullen', aanvullenTot) : []),
    ...dag('volledig', volledigOp),
    ...dag('besloten', besluitOp),
  ].join(' ');
}

function standVan({ fase, uitkomst, kwijtCenten }: Zaak): string {
  if (uitkomst !== null)
    return words(`kwijtschelding.uitkomst.${uitkomst}`, { kwijt: formatCents(kwijtCenten ?? 0n) });
  const bekend = FASEN.find((naam) => naam === fase);
  return bekend ? zaakWords(`fase.${bekend}`) : fase;
}
