import { beroepWerkWords as words } from '@/app/administratief-beroep/administratief-beroep-words';
import { Waarom } from '@/app/waarom';
import { showDate, showMoment } from '@/app/words';
import type { BeroepView } from '@/domain/administratief-beroep/administratief-beroep.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';

type Props = { beroep: BeroepView; namen: ReadonlyMap<string, string> };

/** Why somebody does not agree, in his own words. */
export function Gronden({ beroep }: Pick<Props, 'beroep'>) {
  return (
    <Card as="section" labelledBy="gronden" className="grid gap-2">
      <Heading level={2} looksLike={3} id="gronden">
        {words('feiten.gronden')}
      </Heading>
      <p className="max-w-text break-words whitespace-pre-line">{beroep.gronden}</p>
    </Card>
  );
}

/** Which remedy against which decision, by whom that was taken, whether it is in time, and by when it is decided. */
export function Feiten({ beroep, namen }: Props) {
  const { tegen, tegenKenmerk, bestredenOp, eersteBeslisser, rechtsmiddel, indienenTot, teLaat } = beroep;
  const datum = showDate(beroep.dag.waarde);
  return (
    <Card as="section" labelledBy="feiten">
      <Heading level={2} looksLike={3} id="feiten" className="mb-2">
        {words('feiten.kop')}
      </Heading>
      <DataList
        stacked
        items={[
          {
            term: words('feiten.dag'),
            value: (
              <>
                <strong>{datum}</strong>
                <Waarom uitleg={beroep.dag.uitleg} onderwerp={datum} taal="nl" />
              </>
            ),
          },
          {
            term: words('feiten.middel'),
            value: words('feiten.middelOp', {
              middel: words(`middel.${rechtsmiddel}`),
              datum: showDate(bestredenOp),
            }),
          },
          {
            term: words('feiten.tegen'),
            value: words(`feiten.${tegen}`, { kenmerk: tegenKenmerk, datum: showDate(bestredenOp) }),
          },
          {
            term: words('feiten.eerste'),
            value: nameActor(namen, eersteBeslisser) ?? words('feiten.burger'),
          },
          {
            term: words('feiten.tot'),
            value: words(teLaat ? 'feiten.teLaat' : 'feiten.opTijd', { datum: showDate(indienenTot) }),
          },
          ...(teLaat ? [{ term: words('feiten.verschoonbaar'), value: oordeel(beroep) }] : []),
          { term: words('feiten.telefoon'), value: beroep.telefoon ?? words('feiten.geen') },
          { term: words('feiten.horen'), value: horen(beroep) },
        ]}
      />
    </Card>
  );
}

function horen({ gehoord, hoorOp }: BeroepView): string {
  if (hoorOp !== null) return words('feiten.gepland', { moment: showMoment(hoorOp) });
  return words(gehoord ? 'feiten.gehoord' : 'feiten.nietGehoord');
}

function oordeel({ verschoonbaar, verschoonbaarReden }: BeroepView): string {
  if (verschoonbaar === null) return words('feiten.nietBeoordeeld');
  return words(verschoonbaar ? 'feiten.ja' : 'feiten.nee', { reden: verschoonbaarReden ?? '' });
}
