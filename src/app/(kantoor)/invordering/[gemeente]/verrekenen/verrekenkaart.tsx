import { ActionForm } from '@/app/action-form/action-form';
import { showDate } from '@/app/words';
import type { Verrekenbaar } from '@/domain/terugbetalingen/verrekening.queries';
import { formatCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { setOffAction } from '../../verreken-actions';
import { verrekenAnswers, words } from '../../verreken-words';

type Props = { wie: Verrekenbaar; sleutel: string; vandaag: LocalDate; mag: boolean };

/** One person: what he gets, what he owes with why that may wait, and setting it off. */
export function Verrekenkaart({ wie, sleutel, vandaag, mag }: Props) {
  const { persoonId, naam, tegoeden, schulden, zelfCenten, opVerzoekCenten, waaromNiet } = wie;
  const kop = `verreken-${persoonId}`;
  const nummer = (aanslagId: string, tekst: string) => (
    <Link href={`/invordering/${sleutel}/vordering/${aanslagId}`}>{tekst}</Link>
  );
  return (
    <Card>
      <Heading level={2} id={kop}>
        {naam}
      </Heading>
      <div className="mt-3 grid gap-4 md:grid-cols-2">
        <div>
          <Heading level={3}>{words('krijgt')}</Heading>
          <ul className="mt-1 grid gap-1">
            {tegoeden.map((t) => (
              <li key={t.aanslagId}>
                {words('tegoed', { bedrag: formatCents(t.bedragCenten), datum: showDate(t.sinds) })}{' '}
                {nummer(t.aanslagId, t.aanslagnummer)}
                {t.opdrachtId !== null && <> ({words('inOpdracht')})</>}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <Heading level={3}>{words('betaalt')}</Heading>
          <ul className="mt-1 grid gap-1">
            {schulden.map((s) => (
              <li key={s.aanslagId}>
                {words('schuld', { bedrag: formatCents(s.centen), datum: showDate(s.laatsteVervaldag) })}{' '}
                {nummer(s.aanslagId, s.aanslagnummer)}
                {s.wacht ? (
                  <> ({words('wacht')})</>
                ) : (
                  s.laatsteVervaldag >= vandaag && <> ({words('nietTeLaat')})</>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
      {waaromNiet !== null && <p className="mt-4">{words(`verrekening.fout.${waaromNiet}`)}</p>}
      {mag && waaromNiet === null && (
        <ActionForm
          id={kop}
          action={setOffAction}
          verborgen={{ gemeente: sleutel, persoon: persoonId }}
          groepen={[
            {
              velden: [
                {
                  vorm: 'keuze',
                  naam: 'waarom',
                  label: words('waarom'),
                  opties: [
                    ...(zelfCenten > 0n
                      ? [{ value: 'zelf', label: words('zelf', { bedrag: formatCents(zelfCenten) }) }]
                      : []),
                    {
                      value: 'verzoek',
                      label: words('verzoek', { bedrag: formatCents(opVerzoekCenten) }),
                    },
                  ],
                },
              ],
            },
          ]}
          knop={words('knop')}
          antwoorden={verrekenAnswers()}
        />
      )}
    </Card>
  );
}
