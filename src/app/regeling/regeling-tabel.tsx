import { wordsOfRegeling } from '@/app/regeling/regeling-words';
import { showDate, showMoment } from '@/app/words';
import type { Regelingtermijn } from '@/domain/aanslagen/regelingdelen';
import type { RegelingView } from '@/domain/invordering/regeling.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { type Column, Table } from '@/ui/table';
import type { Tone } from '@/ui/tone';
import type { Taal } from '@/ui/words';

const TONEN: Readonly<Record<'betaald' | 'open' | 'te-laat', Tone>> = {
  betaald: 'goed',
  open: 'info',
  'te-laat': 'letop',
};

/** What it is, how it stands and since when. `level` 2 where the page is about something else. */
export function RegelingKop({
  regeling,
  taal,
  level = 1,
}: {
  regeling: RegelingView;
  taal: Taal;
  level?: 1 | 2;
}) {
  const words = wordsOfRegeling(taal);
  const { status, kenmerk, voorgesteldOp } = regeling;
  return (
    <div className="grid justify-items-start gap-2">
      <Heading level={level}>{words('regeling.kop')}</Heading>
      <Badge tone={status === 'gemist' ? 'letop' : status === 'nagekomen' ? 'goed' : 'info'}>
        {words(`regeling.status.${status}`)}
      </Badge>
      <p className="text-ink-muted">
        {words('regeling.kenmerk', { kenmerk, datum: showDate(localDateOf(voorgesteldOp), taal) })}
      </p>
    </div>
  );
}

/** Which term, until when and how much: of a plan to choose and of what was agreed alike. */
export function termijnKolommen(aantal: number, taal: Taal): Column<Regelingtermijn>[] {
  const words = wordsOfRegeling(taal);
  return [
    {
      key: 'termijn',
      header: words('controle.termijn'),
      rowHeader: true,
      cell: ({ volgnummer }) => words('controle.nummer', { nummer: volgnummer, aantal }),
    },
    {
      key: 'uiterlijk',
      header: words('controle.uiterlijk'),
      cell: ({ vervaldag }) => showDate(vervaldag, taal),
    },
    {
      key: 'bedrag',
      header: words('controle.bedrag'),
      number: true,
      cell: ({ bedrag }) => <Amount text={formatCents(bedrag, taal)} />,
    },
  ];
}

/** Every term of a regeling and how it stands; the same for citizen and desk. */
export function RegelingTermijnen({ regeling, taal }: { regeling: RegelingView; taal: Taal }) {
  const words = wordsOfRegeling(taal);
  const aantal = regeling.termijnen.length;
  return (
    <>
      <Table
        taal={taal}
        caption={words('controle.termijnen')}
        rows={regeling.termijnen}
        rowKey={({ volgnummer }) => String(volgnummer)}
        columns={[
          ...termijnKolommen(aantal, taal),
          {
            key: 'stand',
            header: words('controle.stand'),
            cell: ({ stand }) => <Badge tone={TONEN[stand]}>{words(`regeling.stand.${stand}`)}</Badge>,
          },
        ]}
      />
      <p className="mt-3">
        {words('regeling.samen', {
          ontvangen: formatCents(regeling.ontvangen, taal),
          totaal: formatCents(regeling.totaal, taal),
        })}
      </p>
    </>
  );
}

/** What happened to a regeling, in order. */
export function RegelingVerloop({ regeling, taal }: { regeling: RegelingView; taal: Taal }) {
  const words = wordsOfRegeling(taal);
  return (
    <ul className="grid gap-1">
      {regeling.stappen.map((stap) => (
        <li key={`${stap.soort}${stap.moment.getTime()}${stap.volgnummer}`}>
          <span className="text-ink-muted">{showMoment(stap.moment, taal)}: </span>
          {words(`regeling.stap.${stap.soort}`, {
            nummer: stap.volgnummer ?? 0,
            reden: keuzeVan(stap.reden ?? ''),
            datum: stap.uiterlijk ? showDate(stap.uiterlijk, taal) : '',
          })}
        </li>
      ))}
    </ul>
  );
}

/** "overledenErvenOnbekend" for 'overleden-erven-onbekend': a choice of a message may not have a hyphen in its name. */
const keuzeVan = (reden: string): string =>
  reden.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
