import { klachtWerkWords as words } from '@/app/klacht/klacht-words';
import { Waarom } from '@/app/waarom';
import { showDate, showMoment } from '@/app/words';
import type { KlachtView } from '@/domain/klachten/klacht.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';

type Props = { klacht: KlachtView; namen: ReadonlyMap<string, string> };

/** What was said, in the words of who complains. */
export function Tekst({ klacht }: Pick<Props, 'klacht'>) {
  return (
    <Card as="section" labelledBy="klacht" className="grid gap-2">
      <Heading level={2} looksLike={3} id="klacht">
        {words('feiten.kop')}
      </Heading>
      <p className="max-w-text break-words whitespace-pre-line">{klacht.tekst}</p>
      <DataList
        items={[
          {
            term: words('feiten.gebeurdOp'),
            value: klacht.gebeurdOp ? showDate(klacht.gebeurdOp) : words('feiten.niet'),
          },
          { term: words('feiten.overWie'), value: klacht.overWie ?? words('feiten.niet') },
          { term: words('feiten.wens'), value: klacht.wens ?? words('feiten.niet') },
          { term: words('feiten.telefoon'), value: klacht.telefoon ?? words('feiten.niet') },
        ]}
      />
    </Card>
  );
}

/** By when, why then, and how far it is. */
export function Feiten({ klacht, namen }: Props) {
  const { laatsteDag, nietInBehandelingUiterlijk } = klacht.dag.waarde;
  const datum = showDate(laatsteDag);
  return (
    <Card>
      <DataList
        stacked
        items={[
          {
            term: words('feiten.dag'),
            value: (
              <>
                <strong>{datum}</strong>
                <Waarom uitleg={klacht.dag.uitleg} onderwerp={datum} taal="nl" />
              </>
            ),
          },
          { term: words('feiten.weigeren'), value: showDate(nietInBehandelingUiterlijk) },
          {
            term: words('feiten.thema'),
            value: klacht.thema === null ? words('feiten.niet') : words(`thema.${klacht.thema}`),
          },
          ...(klacht.overMedewerkerId === null
            ? []
            : [{ term: words('feiten.over'), value: namen.get(klacht.overMedewerkerId) ?? '' }]),
          { term: words('feiten.horen'), value: words(`hoorstand.${klacht.hoorstand}`) },
        ]}
      />
    </Card>
  );
}

/** How it ended, and until when the Nationale ombudsman can be asked. */
export function Afloop({ klacht, namen }: Props) {
  const { uitkomst, afgedaanDoor, afgedaanOp, ombudsmanTot, nietReden } = klacht;
  if (uitkomst === null) return null;
  return (
    <Card as="section" labelledBy="afloop" className="grid gap-2">
      <Heading level={2} looksLike={3} id="afloop">
        {words('afloop.kop')}: {words(`uitkomst.${uitkomst}`)}
      </Heading>
      {nietReden && <p>{words(`reden.${nietReden}`)}</p>}
      {[klacht.bevindingen, klacht.conclusie].map(
        (tekst) =>
          tekst !== null && (
            <p key={tekst} className="max-w-text break-words whitespace-pre-line">
              {tekst}
            </p>
          ),
      )}
      {ombudsmanTot && <p>{words('afloop.ombudsman', { datum: showDate(ombudsmanTot) })}</p>}
      <p className="text-sm text-ink-muted">
        {words('afloop.door', {
          naam: nameActor(namen, afgedaanDoor) ?? '',
          moment: afgedaanOp ? showMoment(afgedaanOp) : '',
        })}
      </p>
    </Card>
  );
}
