import { werkWords as words } from '@/app/bezwaar/bezwaar-werk-words';
import { Waarom } from '@/app/waarom';
import { showDate, showMoment } from '@/app/words';
import { zaakWords } from '@/app/zaken/zaken-words';
import type { BezwaarDossier } from '@/domain/bezwaren/bezwaar.queries';
import { allesBetwist } from '@/domain/bezwaren/kostenbezwaar';
import { formatCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { type DataItem, DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';

type Props = {
  bezwaar: BezwaarDossier;
  /** Where an aanslag is looked at, for who may. */
  aanslagen: string | null;
};

/** Whether it can be handled, by when, and why then: facts, for a person to judge. */
export function Feiten({ bezwaar, aanslagen }: Props) {
  const { schrift, aanslagId, aanslagnummer, belastingjaar, dagtekening } = bezwaar;
  const aanslag = words('feiten.aanslagNaam', {
    nummer: aanslagnummer,
    jaar: String(belastingjaar),
    datum: showDate(dagtekening),
  });
  const betwist = allesBetwist(bezwaar);
  return (
    <Card as="section" labelledBy="feiten">
      <Heading level={2} looksLike={3} id="feiten" className="mb-2">
        {words('feiten.kop')}
      </Heading>
      <DataList
        stacked
        items={[
          {
            term: words('feiten.aanslag'),
            value: aanslagen === null ? aanslag : <Link href={`${aanslagen}/${aanslagId}`}>{aanslag}</Link>,
          },
          {
            term: words('feiten.ontvangen'),
            value: `${showDate(schrift.ontvangenOp)}, ${zaakWords(`kanaal.${schrift.kanaal}`).toLowerCase()}`,
          },
          ...(schrift.terPost === null
            ? []
            : [{ term: words('feiten.terPost'), value: showDate(schrift.terPost) }]),
          ...tijdigheid(bezwaar),
          { term: words('feiten.gronden'), value: gronden(bezwaar) },
          ...beslissen(bezwaar),
          { term: words('feiten.bellen'), value: schrift.telefoon ?? words('feiten.geen') },
          { term: words('feiten.horen'), value: horen(bezwaar) },
          {
            term: words(bezwaar.kosten ? 'kosten.uitstel' : 'feiten.uitstel'),
            value: schrift.uitstel ? formatCents(betwist) : words('feiten.geen'),
          },
        ]}
      />
    </Card>
  );
}

function tijdigheid({
  tijdigheid: uit,
  schrift,
  verschoonbaar,
  verschoonbaarReden,
}: BezwaarDossier): DataItem[] {
  const { tijdig, grond, laatsteDag } = uit.waarde;
  const datum = showDate(laatsteDag);
  const reden = verschoonbaarReden ?? '';
  return [
    {
      term: words('feiten.tijdig'),
      value: (
        <>
          {words(`feiten.tijdigheid.${grond}`)}. {words('feiten.laatsteDag', { datum })}.
          <Waarom uitleg={uit.uitleg} onderwerp={datum} taal="nl" />
        </>
      ),
    },
    ...(tijdig
      ? []
      : [
          {
            term: words('feiten.teLaatReden'),
            value: schrift.teLaatReden ?? words('feiten.geenReden'),
          },
          {
            term: words('feiten.verschoonbaar'),
            value:
              verschoonbaar === null
                ? words('feiten.verschoonbaarOpen')
                : words(verschoonbaar ? 'feiten.verschoonbaarJa' : 'feiten.verschoonbaarNee', { reden }),
          },
        ]),
  ];
}

function gronden({ schrift, aangevuldOp, herstelTot }: BezwaarDossier): string {
  if (aangevuldOp !== null) return words('feiten.grondenAangevuld', { datum: showDate(aangevuldOp) });
  if (herstelTot !== null) return words('feiten.grondenGevraagd', { datum: showDate(herstelTot) });
  return words(schrift.proForma ? 'feiten.grondenNee' : 'feiten.grondenJa');
}

function beslissen({ beslisdag, verdagenTot, uitkomst }: BezwaarDossier): DataItem[] {
  if (uitkomst !== null) return [];
  const datum = showDate(beslisdag.waarde.laatsteDag);
  return [
    {
      term: words('feiten.beslissen'),
      value: (
        <>
          <strong>{datum}</strong>
          <Waarom uitleg={beslisdag.uitleg} onderwerp={datum} taal="nl" />
        </>
      ),
    },
    {
      term: words('feiten.verdagen'),
      value: verdagenTot === null ? words('feiten.verdaagd') : showDate(verdagenTot),
    },
  ];
}

const horen = ({ hoorstand, hoorOp, schrift }: BezwaarDossier): string =>
  [
    words(`hoorwens.${schrift.horen}`),
    ...(hoorstand === 'niet-gevraagd' ? [] : [words(`hoorstand.${hoorstand}`)]),
    ...(hoorOp !== null && (hoorstand === 'gepland' || hoorstand === 'gehoord') ? [showMoment(hoorOp)] : []),
  ].join('. ');
