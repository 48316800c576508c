import { WieMag } from '@/app/(kantoor)/wie-mag';
import { ActionForm } from '@/app/action-form/action-form';
import { showDate } from '@/app/words';
import type { WieMag as Wie } from '@/domain/aanwijzingen/aanwijzing.queries';
import {
  DAADSOORTEN,
  hernieuwdBevelUiterlijk,
  KENNISSOORTEN,
  OPDRACHTSOORTEN,
  RESULTAATSOORTEN,
  VOORSTELSOORTEN,
} from '@/domain/invordering/verhaalfeit';
import type { Vorderingbeeld } from '@/domain/invordering/vordering.queries';
import { formatCents } from '@/platform/cents';
import { Alert } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { recordVerhaalfeitAction } from '../../../verhaal-actions';
import { verhaalAnswers, words } from '../../../verhaal-words';

interface VastgelegdProps {
  beeld: Vorderingbeeld;
  sleutel: string;
  wieMag: readonly Wie[];
  mag: { vastleggen: boolean; zetten: boolean };
}

/** What was found out, done and came of it after the dwangbevel, each with its proof, and a form for the next. */
export function Vastgelegd({ beeld, sleutel, wieMag, mag }: VastgelegdProps) {
  const { verhaalfeiten, aanslagId, stappen, opdrachten } = beeld;
  const dwangbevel = stappen.some(({ stap, terug }) => stap === 'dwangbevel' && terug === null);
  if (!dwangbevel && verhaalfeiten.length === 0) return null;
  const uiterlijk = hernieuwdBevelUiterlijk(verhaalfeiten);
  const soorten = [
    ...KENNISSOORTEN,
    ...(mag.zetten ? DAADSOORTEN : []),
    ...RESULTAATSOORTEN,
    ...VOORSTELSOORTEN,
    // What nobody gave a deurwaarder has no result.
    ...(opdrachten.length > 0 ? OPDRACHTSOORTEN : []),
  ];
  return (
    <Card as="section" labelledBy="vastgelegd">
      <Heading level={2} id="vastgelegd" className="mb-3">
        {words('feiten.kop')}
      </Heading>
      {uiterlijk !== null && (
        <Alert tone="letop" taal="nl" title={words('feiten.uiterlijk', { dag: showDate(uiterlijk) })} />
      )}
      {verhaalfeiten.length > 0 && (
        <Table
          taal="nl"
          caption={words('feiten.kop')}
          captionHidden
          rows={verhaalfeiten}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'soort',
              header: words('feiten.kolom.soort'),
              rowHeader: true,
              cell: ({ soort, naam }) => (
                <>
                  <span className="block">{words(`feiten.soort.${soort}`)}</span>
                  {naam !== null && <span className="block text-sm text-ink-muted">{naam}</span>}
                </>
              ),
            },
            { key: 'dag', header: words('feiten.kolom.dag'), cell: ({ dag }) => showDate(dag) },
            { key: 'bewijs', header: words('feiten.kolom.bewijs'), cell: ({ bewijs }) => bewijs },
            {
              key: 'bedrag',
              header: words('feiten.kolom.bedrag'),
              number: true,
              cell: ({ centen }) => centen !== null && <Amount text={formatCents(centen)} />,
            },
            {
              key: 'kosten',
              header: words('feiten.kolom.kosten'),
              number: true,
              cell: ({ kostenCenten }) => <Amount text={formatCents(kostenCenten)} />,
            },
          ]}
        />
      )}
      {mag.vastleggen && (
        <details className="mt-4">
          <summary className="cursor-pointer font-semibold">{words('feiten.leg')}</summary>
          <div className="mt-3 grid gap-3">
            <p className="max-w-text">
              {words('feiten.daad')} {words('feiten.brief')}
            </p>
            <WieMag wie={wieMag} />
            <ActionForm
              id="verhaalfeit"
              action={recordVerhaalfeitAction}
              verborgen={{ gemeente: sleutel, aanslag: aanslagId }}
              groepen={[
                {
                  velden: [
                    {
                      vorm: 'lijst',
                      naam: 'soort',
                      label: words('feiten.wat'),
                      leeg: words('fouten.kies'),
                      opties: soorten.map((soort) => ({
                        value: soort,
                        label: words(`feiten.soort.${soort}`),
                      })),
                    },
                    { vorm: 'datum', naam: 'dag', label: words('feiten.kolom.dag') },
                    {
                      vorm: 'tekst',
                      naam: 'naam',
                      label: words('feiten.naam'),
                      hint: words('feiten.naamHint'),
                      optioneel: true,
                    },
                    {
                      vorm: 'alinea',
                      naam: 'adres',
                      label: words('feiten.adres'),
                      hint: words('feiten.adresHint'),
                      optioneel: true,
                    },
                    {
                      vorm: 'tekst',
                      naam: 'bedrag',
                      label: words('feiten.kolom.bedrag'),
                      hint: words('feiten.bedragHint'),
                      breedte: 'short',
                      optioneel: true,
                    },
                    {
                      vorm: 'alinea',
                      naam: 'bewijs',
                      label: words('feiten.bewijs'),
                      hint: words('feiten.bewijsHint'),
                    },
                  ],
                },
              ]}
              knop={words('feiten.knop')}
              antwoorden={verhaalAnswers()}
            />
          </div>
        </details>
      )}
    </Card>
  );
}
