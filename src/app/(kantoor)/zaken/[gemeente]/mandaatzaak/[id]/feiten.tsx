import { mandaatWerkWords as words } from '@/app/mandaatzaak/mandaatzaak-words';
import { Waarom } from '@/app/waarom';
import { showDate, showMoment } from '@/app/words';
import type { MandaatzaakView } from '@/domain/mandaatzaken/mandaatzaak.queries';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';

type Props = { mandaatzaak: MandaatzaakView };

/** What somebody asks, in his own words. */
export function Gronden({ mandaatzaak }: Props) {
  return (
    <Card as="section" labelledBy="gronden" className="grid gap-2">
      <Heading level={2} looksLike={3} id="gronden">
        {words('feiten.gronden')}
      </Heading>
      <p className="max-w-text break-words whitespace-pre-line">{mandaatzaak.gronden}</p>
    </Card>
  );
}

/** What the gemeente was told that its aanslag becomes, and whether it did that; nothing while it runs. */
export function Gevolg({ mandaatzaak: { gevolg } }: Props) {
  if (gevolg === null) return null;
  const { wasCenten, wordtCenten, gemeldOp, verwerktOp } = gevolg;
  const bedragen = { was: formatCents(wasCenten), wordt: formatCents(wordtCenten) };
  return (
    <Card as="section" labelledBy="gevolg" className="grid gap-2">
      <Heading level={2} looksLike={3} id="gevolg">
        {words('gevolg.kop')}
      </Heading>
      <p>{words(wasCenten === wordtCenten ? 'gevolg.blijft' : 'gevolg.wordt', bedragen)}</p>
      <p>
        {words('gevolg.gemeld', { moment: showMoment(gemeldOp) })}{' '}
        {verwerktOp === null
          ? words('gevolg.open')
          : words('gevolg.verwerkt', { moment: showMoment(verwerktOp) })}
      </p>
    </Card>
  );
}

/** Which aanslag of the gemeente, whether it came in time, and by when it is decided. */
export function Feiten({ mandaatzaak }: Props) {
  const {
    verzoek,
    aanslagnummer,
    belasting,
    belastingjaar,
    bedragCenten,
    dagtekening,
    tijdig,
    dag,
    gerecht,
  } = mandaatzaak;
  const datum = showDate(dag.waarde);
  const laat = tijdig !== null && !tijdig.waarde.tijdig;
  return (
    <Card as="section" labelledBy="feiten">
      <Heading level={2} looksLike={3} id="feiten" className="mb-2">
        {words('feiten.kop')}
      </Heading>
      <p className="mb-3 text-ink-muted">{words('feiten.buiten')}</p>
      <DataList
        stacked
        items={[
          {
            term: words(gerecht === null ? 'feiten.dag' : 'feiten.verweer'),
            value: (
              <>
                <strong>{datum}</strong>
                <Waarom uitleg={dag.uitleg} onderwerp={datum} taal="nl" />
              </>
            ),
          },
          { term: words('feiten.verzoek'), value: words(`verzoek.${verzoek}`) },
          ...(gerecht === null
            ? []
            : [
                { term: words('feiten.gerecht'), value: gerecht.gerechtNaam },
                { term: words('feiten.kenmerk'), value: gerecht.gerechtKenmerk },
              ]),
          {
            term: words('feiten.aanslagnummer'),
            value: <span className="break-words">{aanslagnummer}</span>,
          },
          {
            term: words('feiten.belasting'),
            value: words('feiten.belastingVan', { belasting, jaar: String(belastingjaar) }),
          },
          { term: words('feiten.bedrag'), value: <Amount text={formatCents(bedragCenten)} /> },
          { term: words('feiten.dagtekening'), value: showDate(dagtekening) },
          ...(tijdig === null
            ? []
            : [
                {
                  term: words('feiten.tot'),
                  value: words(laat ? 'feiten.teLaat' : 'feiten.opTijd', {
                    datum: showDate(tijdig.waarde.laatsteDag),
                  }),
                },
              ]),
          ...(laat ? [{ term: words('feiten.verschoonbaar'), value: oordeel(mandaatzaak) }] : []),
        ]}
      />
    </Card>
  );
}

function oordeel({ verschoonbaar, verschoonbaarReden }: MandaatzaakView): string {
  if (verschoonbaar === null) return words('feiten.nietBeoordeeld');
  return words(verschoonbaar ? 'feiten.ja' : 'feiten.nee', { reden: verschoonbaarReden ?? '' });
}
