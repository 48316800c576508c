import { mandaatzaakAnswers, wordsOfMandaatzaak } from '@/app/mandaatzaak/mandaatzaak-words';
import { Waarom } from '@/app/waarom';
import { showDate } from '@/app/words';
import { getMandaatzaak, type MandaatzaakView } from '@/domain/mandaatzaken/mandaatzaak.queries';
import { listBesluiten, listZaakregels } from '@/domain/zaken/dossier.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { Amount } from '@/ui/amount';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { withdrawMandaatzaakAction } from '../../mandaatzaak/actions';
import { Intrekken } from './intrekken';
import { Zaakbrieven } from './zaakbrieven';
import type { Deelkader, Zaakdeel } from './zaakdeel';

/** What it adds to the page of its case that the aanslag is of the gemeente itself: who decides and collects, by when, and how it ended. */
export const mandaatzaakDeel: Zaakdeel = async (read, zaak) => {
  const mandaatzaak = await getMandaatzaak(read, zaak.gemeenteId, zaak.id);
  if (!mandaatzaak) return () => null;
  const regels = await listZaakregels(read, zaak.gemeenteId, zaak.id, { voorBurger: true });
  const besluiten = mandaatzaak.uitkomst === null ? [] : await listBesluiten(read, zaak.gemeenteId, zaak.id);
  const motivering = besluiten.find(({ stand }) => stand === 'genomen')?.motivering ?? null;
  const gemeente = read.ctx.gemeenten.find((g) => g.gemeenteId === zaak.gemeenteId)?.naam ?? '';
  return (kader) => {
    const words = wordsOfMandaatzaak(kader.taal);
    return (
      <>
        <Stand mandaatzaak={mandaatzaak} kader={kader} motivering={motivering} gemeente={gemeente} />
        <Inhoud mandaatzaak={mandaatzaak} kader={kader} />
        <Zaakbrieven regels={regels} kader={kader} kop={words('deel.brieven')} />
        {mandaatzaak.loopt && mandaatzaak.gerecht === null && (
          <Intrekken
            taal={kader.taal}
            action={withdrawMandaatzaakAction}
            verborgen={{ gemeente: kader.gemeente, zaak: zaak.id }}
            antwoorden={mandaatzaakAnswers(kader.taal)}
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

type Props = { mandaatzaak: MandaatzaakView; kader: Deelkader };
type Standprops = Props & { motivering: string | null; gemeente: string };

function Stand({ mandaatzaak, kader, motivering, gemeente }: Standprops) {
  const { taal, kantoor } = kader;
  const words = wordsOfMandaatzaak(taal);
  const { loopt, uitkomst, gevolg, dag, tijdig, gerecht } = mandaatzaak;
  const wie = words('deel.wie', { gemeente, kantoor });
  if (loopt && gerecht !== null)
    return (
      <Card first className="grid gap-2">
        <p>{words('deel.gerecht', { gerecht: gerecht.gerechtNaam, kenmerk: gerecht.gerechtKenmerk })}</p>
        <p>{words('deel.gerechtWie', { gemeente, kantoor })}</p>
        <p>{words('deel.betalen')}</p>
      </Card>
    );
  if (loopt) {
    const datum = showDate(dag.waarde, taal);
    return (
      <Card first className="grid gap-2">
        <p>{words.rich('deel.dag', { datum, dag: (text) => <strong>{text}</strong> })}</p>
        <Waarom uitleg={dag.uitleg} onderwerp={datum} taal={taal} />
        <p>{wie}</p>
        <p>{words('deel.betalen')}</p>
        {tijdig !== null && !tijdig.waarde.tijdig && (
          <p>{words('deel.teLaat', { datum: showDate(tijdig.waarde.laatsteDag, taal) })}</p>
        )}
      </Card>
    );
  }
  if (uitkomst === null || gevolg === null) return null;
  const { wasCenten, wordtCenten, gemeldOp, verwerktOp } = gevolg;
  const bedragen = { was: formatCents(wasCenten, taal), wordt: formatCents(wordtCenten, taal) };
  const op = (moment: Date) => showDate(localDateOf(moment), taal);
  return (
    <Card as="section" first labelledBy="uitkomst" className="grid gap-2">
      <Heading level={2} looksLike={3} id="uitkomst">
        {words('deel.uitkomst')}: {words(`uitkomst.${uitkomst}`)}
      </Heading>
      <p>{words(wasCenten === wordtCenten ? 'deel.blijft' : 'deel.wordt', bedragen)}</p>
      <p>
        {verwerktOp === null
          ? words('deel.gemeld', { datum: op(gemeldOp) })
          : words('deel.verwerkt', { datum: op(verwerktOp) })}
      </p>
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
      <p>{wie}</p>
    </Card>
  );
}

function Inhoud({ mandaatzaak, kader: { taal } }: Props) {
  const words = wordsOfMandaatzaak(taal);
  const { verzoek, belasting, belastingjaar, aanslagnummer, dagtekening, bedragCenten, gronden } =
    mandaatzaak;
  return (
    <section aria-labelledby="inhoud">
      <Heading level={2} looksLike={3} id="inhoud" className="mb-2">
        {words('deel.kop')}
      </Heading>
      <DataList
        items={[
          { term: words('deel.soort'), value: words(`verzoek.${verzoek}`) },
          {
            term: words('deel.aanslag'),
            value: (
              <span className="break-words">
                {words('deel.aanslagVan', {
                  belasting,
                  jaar: String(belastingjaar),
                  nummer: aanslagnummer,
                  datum: showDate(dagtekening, taal),
                })}
              </span>
            ),
          },
          { term: words('deel.bedrag'), value: <Amount text={formatCents(bedragCenten, taal)} /> },
          {
            term: words('deel.gronden'),
            value: <span className="break-words whitespace-pre-line">{gronden}</span>,
          },
        ]}
      />
    </section>
  );
}
