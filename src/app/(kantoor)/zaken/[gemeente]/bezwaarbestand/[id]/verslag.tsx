import { answerText } from '@/app/action-form/answer-text';
import type { Regelstand } from '@/domain/bezwaren/bezwaarbestand';
import type { Verslagregel } from '@/domain/bezwaren/bezwaarbestand.queries';
import { Badge } from '@/ui/badge';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import type { Tone } from '@/ui/tone';
import { bestandAnswers, words } from '../../../bezwaarbestand-words';
import { zaakPath } from '../../../zaak-path';

const TONES: Readonly<Record<Regelstand, Tone>> = {
  wacht: 'info',
  aanvaard: 'goed',
  dubbel: 'letop',
  geweigerd: 'mis',
};

/** Why a line was not taken in, or what is still to be done about one that was. */
export function waarom({ reden, waarden, opmerking }: Verslagregel): string {
  if (reden !== null) return answerText(bestandAnswers(), { sleutel: reden, waarden }, 'nl');
  return opmerking === null ? '' : words(`opmerking.${opmerking}`);
}

/** Every line with its answer. */
export function Verslag({ gemeente, regels }: { gemeente: string; regels: readonly Verslagregel[] }) {
  return (
    <Table
      taal="nl"
      caption={words('verslag.kop')}
      captionHidden
      rows={[...regels]}
      rowKey={(r) => String(r.regel)}
      columns={[
        { key: 'regel', header: words('verslag.regel'), rowHeader: true, cell: (r) => r.regel },
        {
          key: 'aanslag',
          header: words('verslag.aanslag'),
          cell: (r) => <span className="break-words">{r.aanslagnummer || r.objectnummer}</span>,
        },
        { key: 'belasting', header: words('verslag.belasting'), cell: (r) => r.belasting },
        {
          key: 'stand',
          header: words('verslag.stand'),
          cell: (r) => <Badge tone={TONES[r.stand]}>{words(`stand.${r.stand}`)}</Badge>,
        },
        { key: 'waarom', header: words('verslag.waarom'), cell: waarom },
        {
          key: 'zaken',
          header: words('verslag.zaken'),
          cell: (r) => (
            <ul className="grid gap-1">
              {r.zaken.map(({ id, zaaknummer }) => (
                <li key={id}>
                  <Link href={zaakPath(gemeente, { soort: 'bezwaar', id })}>{zaaknummer}</Link>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
