import { regelTekst } from '@/app/bezwaar/bezwaar-velden';
import { wordsOfBezwaar } from '@/app/bezwaar/bezwaar-words';
import type { AanslagMetRegels } from '@/domain/aanslagen/aanslag.queries';
import type { RegelStand } from '@/domain/aanslagen/vermindering';
import type { Bezwaarregel } from '@/domain/bezwaren/bezwaar';
import type { Bezwaarinvoer } from '@/domain/bezwaren/bezwaarvelden';
import { type Cents, formatCents, formatEuros } from '@/platform/cents';
import { Card } from '@/ui/card';
import { type DataItem, DataList } from '@/ui/data-list';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';

type Props = {
  invoer: Bezwaarinvoer;
  regels: readonly Bezwaarregel[];
  aanslag: AanslagMetRegels;
  standen: ReadonlyMap<string, RegelStand>;
  betwist: Cents;
  /** Where the steps stand. */
  pad: string;
  taal: Taal;
};

/** Every answer with a way to change it. */
export function Antwoorden({ invoer, regels, aanslag, standen, betwist, pad, taal }: Props) {
  const words = wordsOfBezwaar(taal);
  const wijzig = (wat: string, stap = '/waarom') => (
    <Link href={`${pad}${stap}`} aria-label={words('controle.wijzigOver', { wat })}>
      {words('controle.wijzig')}
    </Link>
  );
  const item = (term: string, value: DataItem['value']): DataItem => ({ term, value, action: wijzig(term) });
  const horen = { nee: 'horenNee', telefoon: 'horenTelefoon', kantoor: 'horenKantoor' } as const;
  return (
    <div className="grid gap-4">
      {regels.map((regel) => {
        const van = aanslag.regels.find((r) => r.id === regel.aanslagregelId);
        const stand = standen.get(regel.aanslagregelId);
        if (!van || !stand) return null;
        const gewenst =
          regel.gewenst === null
            ? words('controle.gewenstLeeg')
            : regel.soort === 'woz-waarde'
              ? formatEuros(regel.gewenst, taal)
              : formatCents(regel.gewenst, taal);
        const tegen = words('controle.tegen');
        return (
          <Card key={regel.aanslagregelId}>
            <DataList
              items={[
                { term: tegen, value: regelTekst(van, stand, taal), action: wijzig(tegen, '') },
                ...(regel.gekozen
                  ? [
                      item(
                        words('controle.grond'),
                        regel.grond === null ? words('controle.later') : words(`grond.${regel.grond}`),
                      ),
                      item(words('controle.gewenst'), gewenst),
                    ]
                  : [{ term: words('controle.grond'), value: words('controle.mee') }]),
              ]}
            />
          </Card>
        );
      })}
      <Card>
        <DataList
          items={[
            item(
              words('controle.toelichting'),
              invoer.proForma && invoer.toelichting === '' ? (
                words('controle.later')
              ) : (
                <span className="whitespace-pre-line">{invoer.toelichting}</span>
              ),
            ),
            ...(invoer.teLaatReden === null ? [] : [item(words('controle.teLaat'), invoer.teLaatReden)]),
            item(
              words('controle.bellen'),
              invoer.telefoon === null
                ? words('controle.nee')
                : words('controle.bellenJa', { nummer: invoer.telefoon }),
            ),
            item(words('controle.horen'), words(`waarom.${horen[invoer.horen]}`)),
            item(
              words('controle.betalen'),
              invoer.uitstel && betwist > 0n
                ? words('controle.wacht', { bedrag: formatCents(betwist, taal) })
                : words('controle.betaalt'),
            ),
          ]}
        />
      </Card>
    </div>
  );
}
