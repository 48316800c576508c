import { wordsOfRegeling } from '@/app/regeling/regeling-words';
import { showDate } from '@/app/words';
import type { RegelingView } from '@/domain/invordering/regeling.queries';
import { formatCents, sumCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { Amount } from '@/ui/amount';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';

interface Props {
  regeling: RegelingView;
  /** Betalingskenmerk by aanslag. */
  kenmerken: ReadonlyMap<string, string>;
  rekening: { iban: string; tenaamstelling: string } | null;
  vandaag: LocalDate;
  taal: Taal;
}

const inFours = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ');

/** What to transfer now: all terms that are late, else the first that is open; an amount for each kenmerk. */
export function NuBetalen({ regeling, kenmerken, rekening, vandaag, taal }: Props) {
  const words = wordsOfRegeling(taal);
  const open = regeling.termijnen.filter((t) => t.open > 0n);
  const laat = open.filter((t) => t.stand === 'te-laat');
  const nu = laat.length > 0 ? laat : open.slice(0, 1);
  const nummers = new Set(nu.map((t) => t.volgnummer));
  const perAanslag = regeling.aanslagen.flatMap((aanslag) => {
    const bedrag = sumCents(
      regeling.delen
        .filter((deel) => deel.aanslagId === aanslag.aanslagId && nummers.has(deel.volgnummer))
        .map((deel) => deel.open),
    );
    return bedrag > 0n ? [{ ...aanslag, bedrag }] : [];
  });
  if (perAanslag.length === 0) return null;
  return (
    <Card as="section" first labelledBy="nu">
      <Heading level={2} id="nu">
        {words('regeling.nu')}
      </Heading>
      <ul className="mt-2 grid gap-1">
        {nu.map((t) => (
          <li key={t.volgnummer}>
            <Amount text={formatCents(t.open, taal)} size={nu.length === 1 ? 'large' : undefined} strong />{' '}
            {words(t.vervaldag < vandaag ? 'regeling.teLaat' : 'regeling.uiterlijk', {
              datum: showDate(t.vervaldag, taal),
            })}
          </li>
        ))}
      </ul>
      <p className="mt-3 mb-3">{words('regeling.nuUitleg')}</p>
      <div className="grid gap-4">
        {perAanslag.map(({ aanslagId, aanslagnummer, bedrag }) => (
          <div key={aanslagId} className="border-t border-line pt-3">
            <p className="font-semibold">{words('regeling.aanslag', { nummer: aanslagnummer })}</p>
            <DataList
              stacked
              items={[
                { term: words('regeling.bedrag'), value: <Amount text={formatCents(bedrag, taal)} strong /> },
                ...(rekening
                  ? [
                      { term: words('regeling.iban'), value: <strong>{inFours(rekening.iban)}</strong> },
                      { term: words('regeling.tenaamstelling'), value: rekening.tenaamstelling },
                    ]
                  : []),
                {
                  term: words('regeling.kenmerkKop'),
                  value: <strong>{inFours(kenmerken.get(aanslagId) ?? '')}</strong>,
                },
              ]}
            />
          </div>
        ))}
      </div>
    </Card>
  );
}
