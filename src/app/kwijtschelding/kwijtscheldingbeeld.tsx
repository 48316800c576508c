import type { ReactNode } from 'react';
import { showDate } from '@/app/words';
import type { Kwijtscheldingstand } from '@/domain/kwijtschelding/kwijtschelding.queries';
import { explain } from '@/law/explain';
import { formatCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { createWords } from '@/platform/translator';
import en from '@/texts/en/kwijtscheldingbeeld.json';
import nl from '@/texts/nl/kwijtscheldingbeeld.json';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';
import type { Beeldregel } from './beeld';
import { wordsOfToets } from './toets-words';

const translators = {
  nl: createWords<typeof nl>({ locale: 'nl', messages: nl }),
  en: createWords<typeof nl>({ locale: 'en', messages: en }),
};

/** The words of how somebody's kwijtschelding stands: the same for who asked and for who answers him. */
export const wordsOfBeeld = (taal: Taal) => translators[taal];

interface BeeldProps {
  regels: readonly Beeldregel[];
  taal: Taal;
  /** Where a request stands for this reader, or null when he may not open it. */
  zaakPad: string | null;
  /** What can be done with a line. */
  bij?: (regel: Beeldregel) => ReactNode;
}

/** How kwijtschelding stands: each line with its state, its days and why (C-07). Read by citizen and clerk alike. */
export function Kwijtscheldingbeeld({ regels, taal, zaakPad, bij }: BeeldProps) {
  return (
    <ul className="grid gap-3">
      {regels.map((regel) => (
        <li key={sleutelVan(regel)} className="grid gap-1">
          <p>
            <strong>{standVan(regel, taal)}</strong>{' '}
            <span className="text-ink-muted">{dagenVan(regel, taal).join(' ')}</span>{' '}
            {'verzoek' in regel &&
              (zaakPad === null ? (
                regel.verzoek.zaaknummer
              ) : (
                <Link href={`${zaakPad}/${regel.verzoek.zaakId}`}>{regel.verzoek.zaaknummer}</Link>
              ))}
          </p>
          <Waarom regel={regel} taal={taal} />
          {bij?.(regel)}
        </li>
      ))}
    </ul>
  );
}

const sleutelVan = (regel: Beeldregel): string =>
  'verzoek' in regel ? regel.verzoek.zaakId : 'toets' in regel ? regel.toets.id : String(regel.jaar);

function standVan(regel: Beeldregel, taal: Taal): string {
  const words = wordsOfBeeld(taal);
  if (regel.stand === 'niet-aangevraagd')
    return words('stand.niet-aangevraagd', { jaar: String(regel.jaar) });
  if (regel.stand === 'geautomatiseerd') {
    const { status, belastingjaar } = regel.toets;
    // Who was left out of a list was not tested: no such line comes here.
    return words(`stand.geautomatiseerd.${status === 'weggelaten' ? 'niet-gebruikt' : status}`, {
      jaar: String(belastingjaar),
    });
  }
  const { uitkomst, kwijtCenten } = regel.verzoek;
  if (regel.stand === 'uitspraak' && uitkomst !== null)
    return words(`stand.uitspraak.${uitkomst}`, { kwijt: formatCents(kwijtCenten ?? 0n, taal) });
  return words(regel.stand === 'ingetrokken' ? 'stand.ingetrokken' : 'stand.in-behandeling');
}

/** The days that count: tested, or asked, complete or asked back, decided and sent. */
function dagenVan(regel: Beeldregel, taal: Taal): string[] {
  const words = wordsOfBeeld(taal);
  const dag = (wat: Exclude<keyof typeof nl.dag, 'niet-verzonden'>, datum: LocalDate | null) =>
    datum === null ? [] : [words(`dag.${wat}`, { datum: showDate(datum, taal) })];
  if (regel.stand === 'niet-aangevraagd') return dag('niet-aangevraagd', regel.op);
  if (regel.stand === 'geautomatiseerd')
    return dag(regel.toets.uitslagOp === null ? 'gevraagd-toets' : 'getoetst', regel.op);
  const { gevraagdOp, volledigOp, aanvullenTot, vervolgOp, besluitOp } = regel.verzoek;
  const loopt = regel.stand === 'in-behandeling';
  return [
    ...dag('gevraagd', gevraagdOp),
    ...(loopt && volledigOp === null ? dag('aanvullen', aanvullenTot) : []),
    ...dag('volledig', volledigOp),
    ...(loopt ? dag('vervolg', vervolgOp) : []),
    ...dag('besloten', besluitOp),
    ...(regel.stand !== 'uitspraak'
      ? []
      : regel.verzondenOp === null
        ? [words('dag.niet-verzonden')]
        : dag('verzonden', regel.verzondenOp)),
  ];
}

/** Why it stands so: what the test found, what a request waits for, or the grounds and the words of the decision. */
function Waarom({ regel, taal }: { regel: Beeldregel; taal: Taal }) {
  const words = wordsOfBeeld(taal);
  if (regel.stand === 'niet-aangevraagd') return <p>{words('waarom.niet-aangevraagd')}</p>;
  if (regel.stand === 'ingetrokken') return <p>{words('waarom.ingetrokken')}</p>;
  if (regel.stand === 'in-behandeling') return <p>{words(`waarom.${wachtOp(regel.verzoek)}`)}</p>;
  if (regel.stand === 'geautomatiseerd') {
    const toets = wordsOfToets(taal);
    const { status, belemmering, belastingjaar } = regel.toets;
    return (
      <>
        {status === 'positief' && <p>{words('waarom.positief')}</p>}
        {status !== 'weggelaten' && <p>{toets(status, { jaar: String(belastingjaar) })}</p>}
        {belemmering !== null && <p>{toets(`belemmering.${belemmering}`)}</p>}
      </>
    );
  }
  const { gronden, motivering } = regel.verzoek;
  if (motivering === null) return null;
  return (
    <details>
      <summary className="link w-fit cursor-pointer">{words('waarom.kop')}</summary>
      {/* The grounds and the letter are in Dutch whatever the reader reads. */}
      <div className="mt-1 grid gap-1" lang="nl">
        {explain(gronden).map(({ tekst }) => (
          <p key={tekst}>{tekst}</p>
        ))}
        <p className="whitespace-pre-line">{motivering}</p>
      </div>
    </details>
  );
}

function wachtOp({ fase, volledigOp, aanvullenTot }: Kwijtscheldingstand['zaken'][number]) {
  if (fase === 'besluit-gevraagd') return 'besluit';
  if (volledigOp !== null) return 'compleet';
  return aanvullenTot === null ? 'ontvangen' : 'aanvullen';
}
